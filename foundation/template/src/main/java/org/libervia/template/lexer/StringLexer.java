package org.libervia.template.lexer;

import java.util.List;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;

/** Reads a string with the escapes of Python: {@code \n}, {@code \x41}, {@code \u00e9}, … */
final class StringLexer {
    private final TemplateSource source;
    private final String text;
    private final List<Token> tokens;

    StringLexer(TemplateSource source, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
    }

    int read(int start) {
        char quote = text.charAt(start);
        StringBuilder out = new StringBuilder();
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == quote) {
                tokens.add(new Token(TokenKind.STRING, out.toString(), start));
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length()) {
                i = escape(i + 1, out);
            } else {
                out.append(c);
                i++;
            }
        }
        throw error("the string is never closed", start);
    }

    private int escape(int i, StringBuilder out) {
        char c = text.charAt(i);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'v' -> out.append('\u000b');
            case '\\', '\'', '"' -> out.append(c);
            case '\n' -> {}
            case 'x' -> {
                return code(i, 2, out);
            }
            case 'u' -> {
                return code(i, 4, out);
            }
            case 'U' -> {
                return code(i, 8, out);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(i, out);
            }
            default -> out.append('\\').append(c);
        }
        return i + 1;
    }

    private int octal(int start, StringBuilder out) {
        int value = 0;
        int i = start;
        while (i < start + 3
                && i < text.length()
                && text.charAt(i) >= '0'
                && text.charAt(i) <= '7') {
            value = value * 8 + text.charAt(i) - '0';
            i++;
        }
        out.append((char) value);
        return i;
    }

    private int code(int i, int digits, StringBuilder out) {
        int end = i + 1 + digits;
        int code = 0;
        for (int at = i + 1; at < end; at++) {
            int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0 || code > 0x10ffff) {
                throw error("\\" + text.charAt(i) + " needs " + digits + " hexadecimal digits", i);
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw error("no character has this number", i);
        }
        out.appendCodePoint(code);
        return end;
    }

    private TemplateException error(String reason, int offset) {
        return new TemplateException(
                TemplateException.Kind.SYNTAX, reason, new Place(source, offset), null);
    }
}
