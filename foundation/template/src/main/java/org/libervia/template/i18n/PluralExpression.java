package org.libervia.template.i18n;

import java.util.List;
import java.util.function.LongBinaryOperator;

/** Reads the C expression of a plural rule: {@code n%10==1 && n%100!=11 ? 0 : 1}. */
final class PluralExpression {
    private static final int DEEPEST = 50;

    /** Operators by precedence, the weakest first; of two that start alike, the longer first. */
    private static final List<List<String>> LEVELS =
            List.of(
                    List.of("||"),
                    List.of("&&"),
                    List.of("==", "!="),
                    List.of("<=", ">=", "<", ">"),
                    List.of("+", "-"),
                    List.of("*", "/", "%"));

    private final String text;
    private int position;
    private int depth;

    PluralExpression(String text) {
        this.text = text.replace(" ", "").replace("\t", "");
    }

    PluralRule parse() {
        PluralRule rule = choice();
        if (position != text.length()) {
            throw wrong();
        }
        return rule;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("'" + text + "' is not a rule for plurals");
    }

    private boolean skip(String operator) {
        boolean found = text.startsWith(operator, position);
        position += found ? operator.length() : 0;
        return found;
    }

    private PluralRule choice() {
        if (++depth > DEEPEST) {
            throw wrong();
        }
        PluralRule condition = level(0);
        depth--;
        if (!skip("?")) {
            return condition;
        }
        PluralRule yes = choice();
        if (!skip(":")) {
            throw wrong();
        }
        PluralRule no = choice();
        return number -> condition.form(number) != 0 ? yes.form(number) : no.form(number);
    }

    private PluralRule level(int level) {
        if (level == LEVELS.size()) {
            return operand();
        }
        PluralRule left = level(level + 1);
        while (true) {
            String operator = null;
            for (String candidate : LEVELS.get(level)) {
                if (operator == null && skip(candidate)) {
                    operator = candidate;
                }
            }
            if (operator == null) {
                return left;
            }
            left = joined(operation(operator), left, level(level + 1));
        }
    }

    private static PluralRule joined(LongBinaryOperator operation, PluralRule a, PluralRule b) {
        return number -> operation.applyAsLong(a.form(number), b.form(number));
    }

    private static LongBinaryOperator operation(String operator) {
        return switch (operator) {
            case "||" -> (a, b) -> truth(a != 0 || b != 0);
            case "&&" -> (a, b) -> truth(a != 0 && b != 0);
            case "==" -> (a, b) -> truth(a == b);
            case "!=" -> (a, b) -> truth(a != b);
            case "<=" -> (a, b) -> truth(a <= b);
            case ">=" -> (a, b) -> truth(a >= b);
            case "<" -> (a, b) -> truth(a < b);
            case ">" -> (a, b) -> truth(a > b);
            case "+" -> Long::sum;
            case "-" -> (a, b) -> a - b;
            case "*" -> (a, b) -> a * b;
            case "/" -> (a, b) -> b == 0 ? 0 : a / b;
            default -> (a, b) -> b == 0 ? 0 : a % b;
        };
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }

    private PluralRule operand() {
        if (skip("!")) {
            PluralRule value = operand();
            return number -> truth(value.form(number) == 0);
        }
        if (skip("(")) {
            PluralRule value = choice();
            if (!skip(")")) {
                throw wrong();
            }
            return value;
        }
        if (skip("n")) {
            return number -> number;
        }
        int start = position;
        while (position < text.length()
                && text.charAt(position) >= '0'
                && text.charAt(position) <= '9') {
            position++;
        }
        if (start == position || position - start > 9) {
            throw wrong();
        }
        long constant = Long.parseLong(text.substring(start, position));
        return number -> constant;
    }
}
