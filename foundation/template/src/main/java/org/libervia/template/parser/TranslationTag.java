package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.template.Place;
import org.libervia.template.expression.Variable;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Statement;
import org.libervia.template.statement.Translate;
import org.libervia.template.value.Letters;

/** Reads {@code {% trans %}}, with {@code {% pluralize %}}. */
final class TranslationTag {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    TranslationTag(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    void register(Map<String, TagParser> tags) {
        tags.put("trans", this::parse);
    }

    private Statement parse(Token keyword) {
        Place place = tokens.place(keyword);
        String context = tokens.is(TokenKind.STRING) ? tokens.next().text() : null;
        Map<String, Expression> variables = new LinkedHashMap<>();
        boolean trimmed = variables(variables);
        tokens.expect(TokenKind.BLOCK_END);
        List<String> referenced = new ArrayList<>();
        String singular = text(referenced);
        String count =
                !variables.isEmpty()
                        ? variables.keySet().iterator().next()
                        : referenced.isEmpty() ? null : referenced.getFirst();
        String plural = null;
        if (tokens.skipName("pluralize")) {
            if (!tokens.is(TokenKind.BLOCK_END)) {
                count = counted(variables);
            }
            if (count == null) {
                throw tokens.error("'pluralize' needs a variable that says how many", place);
            }
            tokens.expect(TokenKind.BLOCK_END);
            plural = text(referenced);
        }
        tokens.expectName("endtrans");
        return new Translate(
                context,
                trimmed ? trim(singular) : singular,
                plural != null && trimmed ? trim(plural) : plural,
                variables,
                referenced,
                plural == null ? null : count,
                place);
    }

    private String counted(Map<String, Expression> variables) {
        String name = tokens.expect(TokenKind.NAME).text();
        if (!variables.containsKey(name)) {
            throw tokens.error("'" + name + "' is not a variable of this translation");
        }
        return name;
    }

    /** Reads the variables, and answers whether white space shall be trimmed. */
    private boolean variables(Map<String, Expression> variables) {
        Boolean trimmed = null;
        while (!tokens.is(TokenKind.BLOCK_END)) {
            if (!variables.isEmpty()) {
                tokens.expectOperator(",");
            }
            if (tokens.skipOperator(":")) {
                break;
            }
            Token name = tokens.expect(TokenKind.NAME);
            if (variables.containsKey(name.text())) {
                throw tokens.error(
                        "the variable '" + name.text() + "' is given twice", tokens.place(name));
            }
            if (tokens.skipOperator("=")) {
                variables.put(name.text(), expressions.expression());
            } else if (trimmed == null && (name.isName("trimmed") || name.isName("notrimmed"))) {
                trimmed = name.isName("trimmed");
            } else {
                variables.put(name.text(), new Variable(name.text()));
            }
        }
        return trimmed != null && trimmed;
    }

    private String text(List<String> referenced) {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (tokens.current().kind()) {
                case DATA -> text.append(tokens.next().text().replace("%", "%%"));
                case VARIABLE_BEGIN -> {
                    tokens.next();
                    String name = tokens.expect(TokenKind.NAME).text();
                    referenced.add(name);
                    text.append("%(").append(name).append(")s");
                    tokens.expect(TokenKind.VARIABLE_END);
                }
                case BLOCK_BEGIN -> {
                    tokens.next();
                    if (!tokens.isName("endtrans", "pluralize")) {
                        throw tokens.error("a translation contains only text and variables");
                    }
                    return text.toString();
                }
                default -> throw tokens.error("'trans' is never closed");
            }
        }
    }

    /** Without white space at the ends, and with a blank for each that has a newline in it. */
    private static String trim(String text) {
        StringBuilder out = new StringBuilder();
        String stripped = Letters.stripped(text);
        int start = 0;
        while (start < stripped.length()) {
            int end = start;
            boolean space = Letters.isSpace(stripped.charAt(start));
            while (end < stripped.length() && Letters.isSpace(stripped.charAt(end)) == space) {
                end++;
            }
            String run = stripped.substring(start, end);
            out.append(space && run.indexOf('\n') >= 0 ? " " : run);
            start = end;
        }
        return out.toString();
    }
}
