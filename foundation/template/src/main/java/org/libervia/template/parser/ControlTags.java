package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.libervia.template.Place;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Statement;
import org.libervia.template.statement.Assign;
import org.libervia.template.statement.Autoescape;
import org.libervia.template.statement.Captured;
import org.libervia.template.statement.Do;
import org.libervia.template.statement.For;
import org.libervia.template.statement.If;
import org.libervia.template.statement.Jump;
import org.libervia.template.statement.Print;
import org.libervia.template.statement.Target;
import org.libervia.template.statement.With;

/** Reads if, for, set, with, do, print, autoescape, break and continue. */
final class ControlTags {
    private final TemplateParser parser;
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;

    ControlTags(TemplateParser parser, Tokens tokens, ExpressionParser expressions) {
        this.parser = parser;
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = new TargetParser(tokens);
    }

    void register(Map<String, TagParser> tags) {
        tags.put("if", this::ifTag);
        tags.put("for", this::forTag);
        tags.put("set", this::setTag);
        tags.put("with", this::withTag);
        tags.put("do", keyword -> new Do(expressions.tuple(true, false, null)));
        tags.put("print", this::printTag);
        tags.put("autoescape", this::autoescapeTag);
        tags.put("break", keyword -> jump(keyword, Flow.BREAK));
        tags.put("continue", keyword -> jump(keyword, Flow.CONTINUE));
    }

    private Statement jump(Token keyword, Flow flow) {
        if (!parser.isInLoop()) {
            throw tokens.error(
                    "'" + keyword.text() + "' stands outside of a loop", tokens.place(keyword));
        }
        return new Jump(flow);
    }

    private Statement ifTag(Token keyword) {
        expressions.operands().conditional(true);
        Expression condition = expressions.tuple(false, false, null);
        Body then = parser.body("elif", "else", "endif");
        Token end = tokens.next();
        Body otherwise =
                switch (end.text()) {
                    case "elif" -> {
                        tokens.enter();
                        Body rest = new Body(ifTag(end));
                        tokens.leave();
                        yield rest;
                    }
                    case "else" -> parser.bodyUntil("endif");
                    default -> new Body();
                };
        expressions.operands().conditional(false);
        return new If(condition, then, otherwise);
    }

    private Statement forTag(Token keyword) {
        Place place = tokens.place(keyword);
        Target target = targets.target("in");
        tokens.expectName("in");
        Expression items = expressions.tuple(false, false, "recursive");
        Expression condition = tokens.skipName("if") ? expressions.expression() : null;
        boolean recursive = tokens.skipName("recursive");
        parser.loop(true);
        Body body = parser.body("endfor", "else");
        parser.loop(false);
        Body otherwise = new Body();
        if (tokens.next().isName("else")) {
            otherwise = parser.bodyUntil("endfor");
        }
        return new For(target, items, condition, recursive, body, otherwise, place);
    }

    private Statement setTag(Token keyword) {
        Target target = targets.withNamespace();
        if (tokens.skipOperator("=")) {
            return new Assign(target, expressions.tuple(true, false, null));
        }
        FilterSlot slot = new FilterSlot();
        Expression value = slot;
        while (tokens.skipOperator("|")) {
            value = expressions.operands().filter(value);
        }
        slot.fill(new Captured(parser.bodyUntil("endset")));
        return new Assign(target, value);
    }

    private Statement withTag(Token keyword) {
        List<Target> names = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.is(TokenKind.BLOCK_END)) {
            if (!names.isEmpty()) {
                tokens.expectOperator(",");
            }
            names.add(targets.target(null));
            tokens.expectOperator("=");
            values.add(expressions.expression());
        }
        return new With(names, values, parser.bodyUntil("endwith"));
    }

    private Statement printTag(Token keyword) {
        List<Statement> prints = new ArrayList<>();
        do {
            Place place = tokens.place();
            prints.add(new Print(expressions.expression(), place));
        } while (tokens.skipOperator(","));
        return new Body(prints.toArray(Statement[]::new));
    }

    private Statement autoescapeTag(Token keyword) {
        Expression escape = expressions.expression();
        return new Autoescape(escape, parser.bodyUntil("endautoescape"));
    }
}
