package org.libervia.template.lexer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;

/** Splits the inside of one tag into tokens. */
final class TagLexer {
    private static final String[] LONG_OPERATORS = {"//", "**", "==", "!=", ">=", "<="};
    private static final String OPERATORS = "+-/*%~[](){}<>=.:|,;";

    private final TemplateSource source;
    private final String text;
    private final List<Token> tokens;
    private final int tag;
    private final Deque<Character> open = new ArrayDeque<>();
    private int position;
    private boolean plain;

    TagLexer(TemplateSource source, List<Token> tokens, int position, int tag) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
        this.position = position;
        this.tag = tag;
    }

    /** Whether the tag was closed without {@code -} or {@code +}. */
    boolean closedPlainly() {
        return plain;
    }

    /** Reads until the delimiter and answers the position after the tag. */
    int until(String delimiter, TokenKind end) {
        while (true) {
            position = Spaces.skip(text, position);
            if (position >= text.length()) {
                throw error("the tag is never closed: '" + delimiter + "' is missing", tag);
            }
            char c = text.charAt(position);
            if (open.isEmpty()) {
                boolean signed =
                        (c == '-' || (c == '+' && end == TokenKind.BLOCK_END))
                                && text.startsWith(delimiter, position + 1);
                if (signed || text.startsWith(delimiter, position)) {
                    tokens.add(new Token(end, "", position));
                    plain = !signed;
                    int after = position + (signed ? 3 : 2);
                    return signed && c == '-' ? Spaces.skip(text, after) : after;
                }
            }
            token(c);
        }
    }

    private void token(char c) {
        if (c >= '0' && c <= '9') {
            boolean afterDot = position > 0 && text.charAt(position - 1) == '.';
            position = new NumberLexer(source, tokens).read(position, !afterDot);
        } else if (c == '"' || c == '\'') {
            position = new StringLexer(source, tokens).read(position);
        } else if (Character.isLetter(c) || c == '_' || Character.isHighSurrogate(c)) {
            name();
        } else {
            operator(c);
        }
    }

    private void name() {
        int start = position;
        while (position < text.length() && isNamePart(text.codePointAt(position))) {
            position += Character.charCount(text.codePointAt(position));
        }
        if (position == start) {
            throw unexpected();
        }
        tokens.add(new Token(TokenKind.NAME, text.substring(start, position), start));
    }

    private static boolean isNamePart(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private void operator(char c) {
        for (String operator : LONG_OPERATORS) {
            if (text.startsWith(operator, position)) {
                add(operator);
                return;
            }
        }
        if (OPERATORS.indexOf(c) < 0) {
            throw unexpected();
        }
        switch (c) {
            case '(' -> open.push(')');
            case '[' -> open.push(']');
            case '{' -> open.push('}');
            case ')', ']', '}' -> close(c);
            default -> {}
        }
        add(String.valueOf(c));
    }

    private void close(char c) {
        if (open.isEmpty()) {
            throw error("unexpected '" + c + "'", position);
        }
        char expected = open.pop();
        if (expected != c) {
            throw error("unexpected '" + c + "', expected '" + expected + "'", position);
        }
    }

    private void add(String operator) {
        tokens.add(new Token(TokenKind.OPERATOR, operator, position));
        position += operator.length();
    }

    private TemplateException unexpected() {
        String shown = new String(Character.toChars(text.codePointAt(position)));
        return error("unexpected character '" + shown + "'", position);
    }

    private TemplateException error(String reason, int offset) {
        return new TemplateException(
                TemplateException.Kind.SYNTAX, reason, new Place(source, offset), null);
    }
}
