package org.libervia.web.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Which form of a text goes with a number: the C expression of a catalogue's {@code Plural-Forms}
 * header, as gettext's manual describes it.
 */
final class PluralForms {
    private static final Pattern HEADER =
            Pattern.compile(
                    "Plural-Forms:\\s*nplurals\\s*=\\s*(\\d+)\\s*;\\s*plural\\s*=([^;\n]+)");
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+|n|\\|\\||&&|[=!<>]=|[<>?:()%+*/!-])");

    /** English, and most languages of Western Europe. */
    static final PluralForms GERMANIC = new PluralForms(2, List.of("n", "!=", "1"));

    private final int count;
    private final List<String> tokens;

    private PluralForms(int count, List<String> tokens) {
        this.count = count;
        this.tokens = tokens;
    }

    /**
     * Those of a catalogue's header, Germanic ones when it has none.
     *
     * @throws LiberviaException {@code CONFIGURATION} when the expression can't be understood
     */
    static PluralForms of(String source, String header) {
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.find()) {
            return GERMANIC;
        }
        try {
            PluralForms forms =
                    new PluralForms(
                            Integer.parseInt(matcher.group(1)), tokens(matcher.group(2).strip()));
            forms.form(1);
            return forms;
        } catch (IllegalArgumentException malformed) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    source + ": the Plural-Forms “" + matcher.group(2) + "” can't be understood.",
                    malformed);
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("“" + text.substring(at) + "”");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
        return tokens;
    }

    /** The form for a number, counted from 0. */
    int form(long number) {
        Evaluation evaluation = new Evaluation(number);
        long form = evaluation.choice();
        if (evaluation.at != tokens.size()) {
            throw new IllegalArgumentException("too much after the expression");
        }
        return Math.clamp(form, 0, count - 1);
    }

    /** One reading of the expression: precedence climbing, from the weakest operator. */
    private final class Evaluation {
        private static final List<List<String>> OPERATORS =
                List.of(
                        List.of("||"),
                        List.of("&&"),
                        List.of("==", "!="),
                        List.of("<", ">", "<=", ">="),
                        List.of("+", "-"),
                        List.of("*", "/", "%"));

        private final long number;
        private int at;

        Evaluation(long number) {
            this.number = number;
        }

        long choice() {
            long condition = level(0);
            if (!accept("?")) {
                return condition;
            }
            long then = choice();
            expect(":");
            long otherwise = choice();
            return condition != 0 ? then : otherwise;
        }

        private long level(int level) {
            if (level == OPERATORS.size()) {
                return unary();
            }
            long left = level(level + 1);
            while (at < tokens.size() && OPERATORS.get(level).contains(tokens.get(at))) {
                String operator = tokens.get(at++);
                left = apply(operator, left, level(level + 1));
            }
            return left;
        }

        private long unary() {
            if (accept("!")) {
                return unary() == 0 ? 1 : 0;
            }
            if (accept("(")) {
                long inner = choice();
                expect(")");
                return inner;
            }
            if (at == tokens.size()) {
                throw new IllegalArgumentException("the expression ends too early");
            }
            String token = tokens.get(at++);
            return token.equals("n") ? number : Long.parseLong(token);
        }

        private static long apply(String operator, long left, long right) {
            return switch (operator) {
                case "||" -> truth(left != 0 || right != 0);
                case "&&" -> truth(left != 0 && right != 0);
                case "==" -> truth(left == right);
                case "!=" -> truth(left != right);
                case "<" -> truth(left < right);
                case ">" -> truth(left > right);
                case "<=" -> truth(left <= right);
                case ">=" -> truth(left >= right);
                case "+" -> left + right;
                case "-" -> left - right;
                case "*" -> left * right;
                case "/" -> right == 0 ? 0 : left / right;
                case "%" -> right == 0 ? 0 : left % right;
                default -> throw new IllegalArgumentException(operator);
            };
        }

        private static long truth(boolean truth) {
            return truth ? 1 : 0;
        }

        private boolean accept(String token) {
            if (at < tokens.size() && tokens.get(at).equals(token)) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(String token) {
            if (!accept(token)) {
                throw new IllegalArgumentException("“" + token + "” is missing");
            }
        }
    }
}
