package org.libervia.template.parser;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;

/** The tokens of a template, one after the other. */
final class Tokens {
    private static final int DEEPEST = 100;

    private final TemplateSource source;
    private final List<Token> tokens;
    private int position;
    private int depth;

    Tokens(TemplateSource source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(position);
    }

    Token following() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = current();
        if (position < tokens.size() - 1) {
            position++;
        }
        return token;
    }

    boolean is(TokenKind kind) {
        return current().kind() == kind;
    }

    boolean isOperator(String operator) {
        return current().isOperator(operator);
    }

    boolean isName(String... names) {
        for (String name : names) {
            if (current().isName(name)) {
                return true;
            }
        }
        return false;
    }

    boolean skipOperator(String operator) {
        boolean found = isOperator(operator);
        if (found) {
            next();
        }
        return found;
    }

    boolean skipName(String name) {
        boolean found = isName(name);
        if (found) {
            next();
        }
        return found;
    }

    Token expect(TokenKind kind) {
        if (!is(kind)) {
            throw error("expected " + kind.shown() + ", not " + current().shown());
        }
        return next();
    }

    void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw error("expected '" + operator + "', not " + current().shown());
        }
    }

    void expectName(String name) {
        if (!skipName(name)) {
            throw error("expected '" + name + "', not " + current().shown());
        }
    }

    /** The names between here and a position that was marked before. */
    Set<String> namesSince(int mark) {
        Set<String> names = new HashSet<>();
        for (int i = mark; i < position; i++) {
            if (tokens.get(i).kind() == TokenKind.NAME) {
                names.add(tokens.get(i).text());
            }
        }
        return names;
    }

    /** Whether nothing but white space is output between a position and the last tag read. */
    boolean isBlankSince(int mark) {
        int end = position - 1;
        while (tokens.get(end).kind() != TokenKind.BLOCK_BEGIN) {
            end--;
        }
        int start = mark;
        while (tokens.get(start).kind() != TokenKind.BLOCK_END) {
            start++;
        }
        for (Token token : tokens.subList(start + 1, end)) {
            if (token.kind() != TokenKind.DATA || !token.text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    int mark() {
        return position;
    }

    Place place() {
        return place(current());
    }

    Place place(Token token) {
        return new Place(source, token.offset());
    }

    TemplateSource source() {
        return source;
    }

    TemplateException error(String reason) {
        return error(reason, place());
    }

    TemplateException error(String reason, Place place) {
        return new TemplateException(TemplateException.Kind.SYNTAX, reason, place, null);
    }

    /** Goes one level deeper into what is nested. */
    void enter() {
        if (++depth > DEEPEST) {
            throw error("more than " + DEEPEST + " levels within each other");
        }
    }

    void leave() {
        depth--;
    }
}
