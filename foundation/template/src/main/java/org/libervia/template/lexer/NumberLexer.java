package org.libervia.template.lexer;

import java.math.BigInteger;
import java.util.List;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;

/** Reads a number: {@code 1_000}, {@code 0x1f}, {@code 0o17}, {@code 0b11}, {@code 1.5e3}. */
final class NumberLexer {
    private static final int LONGEST = 4000;

    private final TemplateSource source;
    private final String text;
    private final List<Token> tokens;

    NumberLexer(TemplateSource source, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
    }

    int read(int start, boolean mayBeFloat) {
        int radix = radix(start);
        if (radix != 10) {
            int end = digits(start + 2, radix);
            if (end > start + 2) {
                String digits = text.substring(start + 2, end).replace("_", "");
                add(TokenKind.INTEGER, limited(digits, start, radix), start);
                return end;
            }
        }
        int end = digits(start, 10);
        int whole = end;
        if (mayBeFloat) {
            end = fraction(end);
            end = exponent(end);
        }
        String number = text.substring(start, end).replace("_", "");
        if (end > whole) {
            add(TokenKind.FLOAT, number, start);
            return end;
        }
        if (number.length() > 1
                && number.charAt(0) == '0'
                && number.chars().anyMatch(c -> c != '0')) {
            end = start + 1;
            number = "0";
        }
        add(TokenKind.INTEGER, limited(number, start, 10), start);
        return end;
    }

    private String limited(String digits, int start, int radix) {
        if (digits.length() > LONGEST) {
            throw new TemplateException(
                    TemplateException.Kind.SYNTAX,
                    "the number has more than " + LONGEST + " digits",
                    new Place(source, start),
                    null);
        }
        return radix == 10 ? digits : new BigInteger(digits, radix).toString();
    }

    private void add(TokenKind kind, String number, int start) {
        tokens.add(new Token(kind, number, start));
    }

    private int radix(int start) {
        if (text.charAt(start) != '0' || start + 2 >= text.length()) {
            return 10;
        }
        return switch (text.charAt(start + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private int digits(int from, int radix) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean separates =
                    c == '_' && i + 1 < text.length() && digit(text.charAt(i + 1), radix);
            if (!digit(c, radix) && !separates) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean digit(char c, int radix) {
        return c < 128 && Character.digit(c, radix) >= 0;
    }

    private int fraction(int end) {
        if (end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1), 10)) {
            return digits(end + 1, 10);
        }
        return end;
    }

    private int exponent(int end) {
        if (end + 1 >= text.length() || (text.charAt(end) != 'e' && text.charAt(end) != 'E')) {
            return end;
        }
        int i = end + 1;
        if (text.charAt(i) == '+' || text.charAt(i) == '-') {
            i++;
        }
        return i < text.length() && digit(text.charAt(i), 10) ? digits(i, 10) : end;
    }
}
