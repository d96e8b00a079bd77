package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.libervia.template.Filter;
import org.libervia.template.Place;
import org.libervia.template.TemplateTest;
import org.libervia.template.expression.Attribute;
import org.libervia.template.expression.Call;
import org.libervia.template.expression.CallArguments;
import org.libervia.template.expression.Constant;
import org.libervia.template.expression.Dictionary;
import org.libervia.template.expression.Filtered;
import org.libervia.template.expression.Item;
import org.libervia.template.expression.Missing;
import org.libervia.template.expression.Not;
import org.libervia.template.expression.Sequence;
import org.libervia.template.expression.Tested;
import org.libervia.template.expression.Variable;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.Expression;
import org.libervia.template.value.Numbers;

/**
 * Reads operands: values written out, names, and what follows them: attributes, calls, filters,
 * tests.
 */
final class OperandParser {
    private static final Set<TokenKind> STARTS =
            Set.of(TokenKind.NAME, TokenKind.STRING, TokenKind.INTEGER, TokenKind.FLOAT);

    private final Tokens tokens;
    private final Names names;
    private final ExpressionParser expressions;
    private final ArgumentsParser arguments;
    private int conditions;

    OperandParser(Tokens tokens, Names names, ExpressionParser expressions) {
        this.tokens = tokens;
        this.names = names;
        this.expressions = expressions;
        this.arguments = new ArgumentsParser(tokens, expressions);
    }

    /**
     * Enters or leaves a part that may never be evaluated; there, unknown filters are no error yet.
     */
    void conditional(boolean enter) {
        conditions += enter ? 1 : -1;
    }

    Expression primary() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case NAME -> name(tokens.next().text());
            case STRING -> string();
            case INTEGER -> new Constant(Numbers.whole(tokens.next().text()));
            case FLOAT -> new Constant(Double.parseDouble(tokens.next().text()));
            default -> bracketed(token);
        };
    }

    private static Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Constant(true);
            case "false", "False" -> new Constant(false);
            case "none", "None" -> new Constant(null);
            default -> new Variable(name);
        };
    }

    private Expression string() {
        StringBuilder text = new StringBuilder();
        while (tokens.is(TokenKind.STRING)) {
            text.append(tokens.next().text());
        }
        return new Constant(text.toString());
    }

    private Expression bracketed(Token token) {
        tokens.enter();
        Expression value;
        if (tokens.skipOperator("(")) {
            value = expressions.tuple(true, true, null);
            tokens.expectOperator(")");
        } else if (tokens.skipOperator("[")) {
            value = list();
        } else if (tokens.skipOperator("{")) {
            value = dictionary();
        } else {
            throw tokens.error("unexpected " + token.shown());
        }
        tokens.leave();
        return value;
    }

    private Expression list() {
        List<Expression> items = new ArrayList<>();
        while (!tokens.skipOperator("]")) {
            if (!items.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator("]")) {
                    break;
                }
            }
            items.add(expressions.expression());
        }
        return new Sequence(false, items.toArray(Expression[]::new));
    }

    private Expression dictionary() {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            if (!keys.isEmpty()) {
                tokens.expectOperator(",");
                if (tokens.skipOperator("}")) {
                    break;
                }
            }
            keys.add(expressions.expression());
            tokens.expectOperator(":");
            values.add(expressions.expression());
        }
        return new Dictionary(keys, values);
    }

    Expression postfix(Expression operand) {
        Expression value = operand;
        int depth = 0;
        while (true) {
            Place place = tokens.place();
            if (tokens.skipOperator(".")) {
                value = attribute(value, place);
            } else if (tokens.skipOperator("[")) {
                value = arguments.subscript(value, place);
            } else if (tokens.isOperator("(")) {
                value = new Call(value, arguments.call(), place);
            } else {
                break;
            }
            tokens.enter();
            depth++;
        }
        leave(depth);
        return value;
    }

    private void leave(int levels) {
        for (int i = 0; i < levels; i++) {
            tokens.leave();
        }
    }

    private Expression attribute(Expression value, Place place) {
        Token name = tokens.next();
        return switch (name.kind()) {
            case NAME -> new Attribute(value, name.text(), place);
            case INTEGER -> new Item(value, new Constant(Numbers.whole(name.text())), place);
            default ->
                    throw tokens.error(
                            "expected a name or number after '.', not " + name.shown(), place);
        };
    }

    /** Filters, tests and calls that follow a value. */
    Expression filters(Expression operand) {
        Expression value = operand;
        int depth = 0;
        while (true) {
            Place place = tokens.place();
            if (tokens.skipOperator("|")) {
                value = filter(value);
            } else if (tokens.skipName("is")) {
                value = test(value);
            } else if (tokens.isOperator("(")) {
                value = new Call(value, arguments.call(), place);
            } else {
                break;
            }
            tokens.enter();
            depth++;
        }
        leave(depth);
        return value;
    }

    /** One filter, whose name comes next. */
    Expression filter(Expression value) {
        Place place = tokens.place();
        String name = dotted();
        CallArguments given = tokens.isOperator("(") ? arguments.call() : CallArguments.NONE;
        Filter filter = names.filter(name);
        if (filter == null) {
            return missing("there is no filter '" + name + "'", place);
        }
        return new Filtered(value, filter, given, place);
    }

    private String dotted() {
        StringBuilder name = new StringBuilder(tokens.expect(TokenKind.NAME).text());
        while (tokens.skipOperator(".")) {
            name.append('.').append(tokens.expect(TokenKind.NAME).text());
        }
        return name.toString();
    }

    private Expression missing(String message, Place place) {
        if (conditions == 0) {
            throw tokens.error(message, place);
        }
        return new Missing(message, place);
    }

    private Expression test(Expression value) {
        boolean negated = tokens.skipName("not");
        Place place = tokens.place();
        String name = dotted();
        CallArguments given = testArguments();
        TemplateTest test = names.test(name);
        Expression tested =
                test == null
                        ? missing("there is no test '" + name + "'", place)
                        : new Tested(value, test, given, place);
        return negated ? new Not(tested) : tested;
    }

    private CallArguments testArguments() {
        if (tokens.isOperator("(")) {
            return arguments.call();
        }
        boolean starts =
                STARTS.contains(tokens.current().kind())
                        || tokens.isOperator("[")
                        || tokens.isOperator("{");
        if (!starts || tokens.isName("else", "or", "and")) {
            return CallArguments.NONE;
        }
        if (tokens.isName("is")) {
            throw tokens.error("tests can't be chained with 'is'");
        }
        Expression argument = postfix(primary());
        return new CallArguments(List.of(argument), Map.of(), null, null);
    }
}
