package org.libervia.template.lexer;

/**
 * A token.
 *
 * @param kind its kind
 * @param text its text; a string's is unescaped and without quotes
 * @param offset where it starts in the source
 */
public record Token(TokenKind kind, String text, int offset) {
    /** Whether it is this operator. */
    public boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    /** Whether it is this name. */
    public boolean isName(String name) {
        return kind == TokenKind.NAME && text.equals(name);
    }

    /** How errors show it. */
    public String shown() {
        return switch (kind) {
            case NAME, OPERATOR, INTEGER, FLOAT -> "'" + text + "'";
            default -> kind.shown();
        };
    }
}
