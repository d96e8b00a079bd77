package org.libervia.template.lexer;

/** The kinds of tokens. */
public enum TokenKind {
    /** Text that is output as it is. */
    DATA("text"),
    /** The start of an output tag. */
    VARIABLE_BEGIN("'{{'"),
    /** The end of an output tag. */
    VARIABLE_END("'}}'"),
    /** The start of a statement tag. */
    BLOCK_BEGIN("'{%'"),
    /** The end of a statement tag. */
    BLOCK_END("'%}'"),
    /** An identifier or keyword. */
    NAME("a name"),
    /** A string, unescaped. */
    STRING("a string"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** A number with a fraction or exponent. */
    FLOAT("a number"),
    /** An operator or punctuation. */
    OPERATOR("an operator"),
    /** The end of the template. */
    END("the end of the template");

    private final String shown;

    TokenKind(String shown) {
        this.shown = shown;
    }

    /** How errors call it. */
    public String shown() {
        return shown;
    }
}
