package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.expression.Choice;
import org.libervia.template.expression.Comparison;
import org.libervia.template.expression.Concatenation;
import org.libervia.template.expression.Logic;
import org.libervia.template.expression.Not;
import org.libervia.template.expression.Operation;
import org.libervia.template.expression.Sequence;
import org.libervia.template.expression.Sign;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.Expression;

/** Reads expressions: the levels of precedence, from the inline {@code if} to signs. */
final class ExpressionParser {
    private final Tokens tokens;
    private final OperandParser operands;

    ExpressionParser(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, names, this);
    }

    OperandParser operands() {
        return operands;
    }

    Expression expression() {
        tokens.enter();
        Expression value = or();
        while (tokens.skipName("if")) {
            operands.conditional(true);
            Expression condition = or();
            Expression other = tokens.skipName("else") ? expression() : null;
            operands.conditional(false);
            value = new Choice(condition, value, other);
        }
        tokens.leave();
        return value;
    }

    /** An expression without an inline {@code if} at its top. */
    Expression or() {
        Expression left = and();
        int depth = 0;
        while (tokens.skipName("or")) {
            tokens.enter();
            depth++;
            left = new Logic(false, left, and());
        }
        leave(depth);
        return left;
    }

    private void leave(int levels) {
        for (int i = 0; i < levels; i++) {
            tokens.leave();
        }
    }

    private Expression and() {
        Expression left = not();
        int depth = 0;
        while (tokens.skipName("and")) {
            tokens.enter();
            depth++;
            left = new Logic(true, left, not());
        }
        leave(depth);
        return left;
    }

    private Expression not() {
        if (tokens.skipName("not")) {
            tokens.enter();
            Expression value = not();
            tokens.leave();
            return new Not(value);
        }
        return comparison();
    }

    private Expression comparison() {
        Place place = tokens.place();
        Expression first = sum();
        List<Comparison.Operator> operators = new ArrayList<>();
        List<Expression> others = new ArrayList<>();
        for (var operator = comparator(); operator != null; operator = comparator()) {
            operators.add(operator);
            others.add(sum());
        }
        return operators.isEmpty()
                ? first
                : new Comparison(
                        first,
                        operators.toArray(Comparison.Operator[]::new),
                        others.toArray(Expression[]::new),
                        place);
    }

    private Comparison.@Nullable Operator comparator() {
        if (tokens.isName("not") && tokens.following().isName("in")) {
            tokens.next();
            tokens.next();
            return Comparison.Operator.NOT_IN;
        }
        if (tokens.skipName("in")) {
            return Comparison.Operator.IN;
        }
        if (!tokens.is(TokenKind.OPERATOR)) {
            return null;
        }
        Comparison.Operator operator =
                switch (tokens.current().text()) {
                    case "==" -> Comparison.Operator.EQUAL;
                    case "!=" -> Comparison.Operator.UNEQUAL;
                    case "<" -> Comparison.Operator.LESS;
                    case "<=" -> Comparison.Operator.AT_MOST;
                    case ">" -> Comparison.Operator.MORE;
                    case ">=" -> Comparison.Operator.AT_LEAST;
                    default -> null;
                };
        if (operator != null) {
            tokens.next();
        }
        return operator;
    }

    private Expression sum() {
        Expression left = concatenation();
        int depth = 0;
        while (tokens.isOperator("+") || tokens.isOperator("-")) {
            tokens.enter();
            depth++;
            Place place = tokens.place();
            var operator =
                    tokens.next().text().equals("+")
                            ? Operation.Operator.ADD
                            : Operation.Operator.SUBTRACT;
            left = new Operation(operator, left, concatenation(), place);
        }
        leave(depth);
        return left;
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.isOperator("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.skipOperator("~")) {
            parts.add(product());
        }
        return new Concatenation(parts.toArray(Expression[]::new));
    }

    private Expression product() {
        Expression left = power();
        int depth = 0;
        for (var operator = multiplier(); operator != null; operator = multiplier()) {
            tokens.enter();
            depth++;
            Place place = tokens.place();
            tokens.next();
            left = new Operation(operator, left, power(), place);
        }
        leave(depth);
        return left;
    }

    private Operation.@Nullable Operator multiplier() {
        if (!tokens.is(TokenKind.OPERATOR)) {
            return null;
        }
        return switch (tokens.current().text()) {
            case "*" -> Operation.Operator.MULTIPLY;
            case "/" -> Operation.Operator.DIVIDE;
            case "//" -> Operation.Operator.FLOOR_DIVIDE;
            case "%" -> Operation.Operator.MODULO;
            default -> null;
        };
    }

    private Expression power() {
        Expression left = unary(true);
        int depth = 0;
        while (tokens.isOperator("**")) {
            tokens.enter();
            depth++;
            Place place = tokens.place();
            tokens.next();
            left = new Operation(Operation.Operator.POWER, left, unary(true), place);
        }
        leave(depth);
        return left;
    }

    Expression unary(boolean withFilters) {
        Expression value;
        if (tokens.isOperator("-") || tokens.isOperator("+")) {
            tokens.enter();
            Place place = tokens.place();
            boolean negative = tokens.next().text().equals("-");
            value = new Sign(negative, unary(false), place);
            tokens.leave();
        } else {
            value = operands.primary();
        }
        value = operands.postfix(value);
        return withFilters ? operands.filters(value) : value;
    }

    /**
     * One expression, or several with commas, which make a tuple.
     *
     * @param end the name that ends it, besides the end of the tag
     */
    Expression tuple(boolean withChoice, boolean inParentheses, @Nullable String end) {
        List<Expression> items = new ArrayList<>();
        boolean several = false;
        while (true) {
            if (isEnd(end)) {
                break;
            }
            items.add(withChoice ? expression() : or());
            if (!tokens.skipOperator(",")) {
                break;
            }
            several = true;
        }
        if (!several && !items.isEmpty()) {
            return items.getFirst();
        }
        if (items.isEmpty() && !inParentheses) {
            throw tokens.error("expected an expression, not " + tokens.current().shown());
        }
        return new Sequence(true, items.toArray(Expression[]::new));
    }

    private boolean isEnd(@Nullable String end) {
        return tokens.is(TokenKind.VARIABLE_END)
                || tokens.is(TokenKind.BLOCK_END)
                || tokens.isOperator(")")
                || (end != null && tokens.isName(end));
    }
}
