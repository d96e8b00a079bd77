package org.libervia.template.parser;

import org.libervia.template.lexer.Token;
import org.libervia.template.runtime.Statement;

/** Reads one kind of statement. */
@FunctionalInterface
interface TagParser {
    /** Reads the statement whose keyword was just read, up to the end of its last tag. */
    Statement parse(Token keyword);
}
