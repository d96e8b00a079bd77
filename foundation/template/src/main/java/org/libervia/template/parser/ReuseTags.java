package org.libervia.template.parser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.BlockPart;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Statement;
import org.libervia.template.statement.Block;
import org.libervia.template.statement.Extends;
import org.libervia.template.statement.FromImport;
import org.libervia.template.statement.Import;
import org.libervia.template.statement.Include;

/** Reads block, extends, include, import and from. */
final class ReuseTags {
    private final TemplateParser parser;
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;

    ReuseTags(TemplateParser parser, Tokens tokens, ExpressionParser expressions) {
        this.parser = parser;
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = new TargetParser(tokens);
    }

    void register(Map<String, TagParser> tags) {
        tags.put("block", this::blockTag);
        tags.put("extends", this::extendsTag);
        tags.put("include", this::includeTag);
        tags.put("import", this::importTag);
        tags.put("from", this::fromTag);
    }

    private Statement blockTag(Token keyword) {
        Place place = tokens.place(keyword);
        String name = tokens.expect(TokenKind.NAME).text();
        boolean scoped = tokens.skipName("scoped");
        boolean required = tokens.skipName("required");
        int loops = parser.loops(0);
        int mark = tokens.mark();
        Body body = parser.bodyUntil("endblock");
        if (required && !tokens.isBlankSince(mark)) {
            throw tokens.error("a required block contains nothing but comments", place);
        }
        parser.loops(loops);
        tokens.skipName(name);
        parser.define(new BlockPart(name, body, required, parser.autoescape(), place));
        return new Block(name, scoped, place);
    }

    private Statement extendsTag(Token keyword) {
        return new Extends(expressions.expression(), tokens.place(keyword));
    }

    private Statement includeTag(Token keyword) {
        Expression template = expressions.expression();
        boolean ignoreMissing = tokens.isName("ignore") && tokens.following().isName("missing");
        if (ignoreMissing) {
            tokens.next();
            tokens.next();
        }
        Boolean context = context();
        return new Include(
                template, ignoreMissing, context == null || context, tokens.place(keyword));
    }

    private @Nullable Boolean context() {
        if (tokens.isName("with", "without") && tokens.following().isName("context")) {
            boolean with = tokens.next().isName("with");
            tokens.next();
            return with;
        }
        return null;
    }

    private Statement importTag(Token keyword) {
        Expression template = expressions.expression();
        tokens.expectName("as");
        String name = targets.name();
        Boolean context = context();
        return new Import(template, name, context != null && context, tokens.place(keyword));
    }

    private Statement fromTag(Token keyword) {
        Expression template = expressions.expression();
        tokens.expectName("import");
        Map<String, String> names = new LinkedHashMap<>();
        Boolean context = null;
        do {
            context = context();
            if (context != null) {
                break;
            }
            Place place = tokens.place();
            String name = targets.name();
            if (name.startsWith("_")) {
                throw tokens.error("names that start with '_' can't be imported", place);
            }
            names.put(tokens.skipName("as") ? targets.name() : name, name);
            context = context();
        } while (context == null && tokens.skipOperator(","));
        return new FromImport(template, names, context != null && context, tokens.place(keyword));
    }
}
