package org.libervia.template.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.template.Place;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateSource;
import org.libervia.template.lexer.Lexer;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.runtime.BlockPart;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Statement;
import org.libervia.template.runtime.Unit;
import org.libervia.template.statement.Print;
import org.libervia.template.statement.Text;

/** Reads a template. */
public final class TemplateParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final boolean autoescape;
    private final Map<String, BlockPart> blocks = new LinkedHashMap<>();
    private final Map<String, TagParser> tags = new HashMap<>();
    private final Deque<Token> open = new ArrayDeque<>();
    private int loops;

    private TemplateParser(Tokens tokens, Names names, boolean autoescape) {
        this.tokens = tokens;
        this.expressions = new ExpressionParser(tokens, names);
        this.autoescape = autoescape;
        new ControlTags(this, tokens, expressions).register(tags);
        new ReuseTags(this, tokens, expressions).register(tags);
        new MacroTags(this, tokens, expressions).register(tags);
        new TranslationTag(tokens, expressions).register(tags);
    }

    /** Reads a template's text. */
    public static Unit parse(
            TemplateSource given,
            Names names,
            boolean autoescape,
            boolean trimBlocks,
            boolean lstripBlocks) {
        TemplateSource source = Lexer.normalized(given);
        List<Token> all = new Lexer(source, trimBlocks, lstripBlocks).tokens();
        TemplateParser parser = new TemplateParser(new Tokens(source, all), names, autoescape);
        Body body = parser.statements();
        return new Unit(source, body, Map.copyOf(parser.blocks), autoescape);
    }

    /** Statements up to a tag with one of these keywords, which is then the current token. */
    Body statements(String... ends) {
        tokens.enter();
        List<Statement> statements = new ArrayList<>();
        while (true) {
            Token token = tokens.current();
            switch (token.kind()) {
                case DATA -> statements.add(new Text(tokens.next().text()));
                case VARIABLE_BEGIN -> {
                    tokens.next();
                    Place place = tokens.place();
                    statements.add(new Print(expressions.tuple(true, false, null), place));
                    tokens.expect(TokenKind.VARIABLE_END);
                }
                case BLOCK_BEGIN -> {
                    tokens.next();
                    if (tokens.isName(ends)) {
                        tokens.leave();
                        return new Body(statements.toArray(Statement[]::new));
                    }
                    statements.add(statement());
                }
                default -> {
                    if (ends.length > 0) {
                        throw unclosed();
                    }
                    tokens.leave();
                    return new Body(statements.toArray(Statement[]::new));
                }
            }
        }
    }

    private TemplateException unclosed() {
        Token tag = open.getFirst();
        return tokens.error("'" + tag.text() + "' is never closed", tokens.place(tag));
    }

    private Statement statement() {
        Token keyword = tokens.expect(TokenKind.NAME);
        TagParser parser = tags.get(keyword.text());
        if (parser == null) {
            throw tokens.error(unknown(keyword), tokens.place(keyword));
        }
        open.push(keyword);
        Statement statement = parser.parse(keyword);
        open.pop();
        tokens.expect(TokenKind.BLOCK_END);
        return statement;
    }

    private String unknown(Token keyword) {
        String message = "unknown tag '" + keyword.text() + "'";
        return open.isEmpty()
                ? message
                : message + "; the innermost tag that is open is '" + open.getFirst().text() + "'";
    }

    /** The end of a tag, then statements up to a keyword, which is then the current token. */
    Body body(String... ends) {
        tokens.skipOperator(":");
        tokens.expect(TokenKind.BLOCK_END);
        return statements(ends);
    }

    /** The end of a tag, then statements up to a keyword, which is read too. */
    Body bodyUntil(String end) {
        Body body = body(end);
        tokens.next();
        return body;
    }

    /** Enters or leaves the body of a loop, where {@code break} may stand. */
    void loop(boolean enter) {
        loops += enter ? 1 : -1;
    }

    /** The number of loops around, which a macro or block starts anew. */
    int loops(int fresh) {
        int before = loops;
        loops = fresh;
        return before;
    }

    boolean isInLoop() {
        return loops > 0;
    }

    boolean autoescape() {
        return autoescape;
    }

    void define(BlockPart block) {
        if (blocks.putIfAbsent(block.name(), block) != null) {
            throw tokens.error("the block '" + block.name() + "' is defined twice", block.place());
        }
    }

    /** The expression, up to the end of the tag. */
    Expression expression() {
        return expressions.expression();
    }
}
