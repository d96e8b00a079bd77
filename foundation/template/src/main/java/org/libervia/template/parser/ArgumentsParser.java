package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.expression.CallArguments;
import org.libervia.template.expression.Item;
import org.libervia.template.expression.Sequence;
import org.libervia.template.expression.Slice;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.Expression;

/** Reads what stands in parentheses after a call and in brackets after a value. */
final class ArgumentsParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    ArgumentsParser(Tokens tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    CallArguments call() {
        tokens.expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        Expression more = null;
        Expression moreNamed = null;
        boolean first = true;
        while (!tokens.isOperator(")")) {
            if (!first) {
                tokens.expectOperator(",");
                if (tokens.isOperator(")")) {
                    break;
                }
            }
            first = false;
            if (tokens.isOperator("*")) {
                ensure(more == null && moreNamed == null);
                tokens.next();
                more = expressions.expression();
            } else if (tokens.isOperator("**")) {
                ensure(moreNamed == null);
                tokens.next();
                moreNamed = expressions.expression();
            } else if (tokens.is(TokenKind.NAME) && tokens.following().isOperator("=")) {
                ensure(moreNamed == null && !named.containsKey(tokens.current().text()));
                String name = tokens.next().text();
                tokens.next();
                named.put(name, expressions.expression());
            } else {
                ensure(more == null && moreNamed == null && named.isEmpty());
                positional.add(expressions.expression());
            }
        }
        tokens.expectOperator(")");
        return new CallArguments(positional, named, more, moreNamed);
    }

    private void ensure(boolean fine) {
        if (!fine) {
            throw tokens.error("this argument can't stand here");
        }
    }

    /** What follows {@code [}. */
    Expression subscript(Expression value, Place place) {
        List<Expression> keys = new ArrayList<>();
        while (!tokens.isOperator("]")) {
            if (!keys.isEmpty()) {
                tokens.expectOperator(",");
            }
            if (tokens.isOperator(":")) {
                return slice(value, null, keys, place);
            }
            Expression key = expressions.expression();
            if (tokens.isOperator(":")) {
                return slice(value, key, keys, place);
            }
            keys.add(key);
        }
        tokens.expectOperator("]");
        if (keys.isEmpty()) {
            throw tokens.error("expected an index", place);
        }
        return new Item(
                value,
                keys.size() == 1
                        ? keys.getFirst()
                        : new Sequence(true, keys.toArray(Expression[]::new)),
                place);
    }

    private Expression slice(
            Expression value, @Nullable Expression start, List<Expression> before, Place place) {
        if (!before.isEmpty()) {
            throw tokens.error("a slice can't be one of several keys");
        }
        tokens.expectOperator(":");
        Expression stop = bound();
        Expression step = tokens.skipOperator(":") ? bound() : null;
        tokens.expectOperator("]");
        return new Slice(value, start, stop, step, place);
    }

    private @Nullable Expression bound() {
        return tokens.isOperator(":") || tokens.isOperator("]") ? null : expressions.expression();
    }
}
