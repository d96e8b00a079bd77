package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.expression.Call;
import org.libervia.template.lexer.Token;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Signature;
import org.libervia.template.runtime.Statement;
import org.libervia.template.statement.CallBlock;
import org.libervia.template.statement.Captured;
import org.libervia.template.statement.DefineMacro;
import org.libervia.template.statement.Print;

/** Reads macro, call and filter. */
final class MacroTags {
    private final TemplateParser parser;
    private final Tokens tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;

    MacroTags(TemplateParser parser, Tokens tokens, ExpressionParser expressions) {
        this.parser = parser;
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = new TargetParser(tokens);
    }

    void register(Map<String, TagParser> tags) {
        tags.put("macro", this::macroTag);
        tags.put("call", this::callTag);
        tags.put("filter", this::filterTag);
    }

    /** The parameters of a macro, and the default of each. */
    private record Parameters(List<String> names, List<@Nullable Expression> defaults) {}

    private Parameters parameters() {
        Parameters parameters = new Parameters(new ArrayList<>(), new ArrayList<>());
        boolean defaulted = false;
        tokens.expectOperator("(");
        while (!tokens.isOperator(")")) {
            if (!parameters.names().isEmpty()) {
                tokens.expectOperator(",");
            }
            parameters.names().add(targets.name());
            if (tokens.skipOperator("=")) {
                defaulted = true;
                parameters.defaults().add(expressions.expression());
            } else if (defaulted) {
                throw tokens.error("a parameter without default follows one with a default");
            } else if (parameters.names().getLast().equals("caller")) {
                throw tokens.error("'caller' needs a default, as it is only given by call blocks");
            } else {
                parameters.defaults().add(null);
            }
        }
        tokens.expectOperator(")");
        return parameters;
    }

    private Signature signature(String name, Parameters parameters, Set<String> used) {
        return new Signature(
                name,
                List.copyOf(parameters.names()),
                parameters.defaults(),
                used.contains("varargs"),
                used.contains("kwargs"),
                used.contains("caller"));
    }

    private Statement macroTag(Token keyword) {
        String name = targets.name();
        Parameters parameters = parameters();
        int mark = tokens.mark();
        Body body = body("endmacro");
        return new DefineMacro(signature(name, parameters, tokens.namesSince(mark)), body);
    }

    private Body body(String end) {
        int loops = parser.loops(0);
        Body body = parser.bodyUntil(end);
        parser.loops(loops);
        return body;
    }

    private Statement callTag(Token keyword) {
        Parameters parameters =
                tokens.isOperator("(") ? parameters() : new Parameters(List.of(), List.of());
        Place place = tokens.place();
        if (!(expressions.expression() instanceof Call call)) {
            throw tokens.error("expected the call of a macro", place);
        }
        int mark = tokens.mark();
        Body body = body("endcall");
        return new CallBlock(call, signature("caller", parameters, tokens.namesSince(mark)), body);
    }

    private Statement filterTag(Token keyword) {
        Place place = tokens.place();
        FilterSlot slot = new FilterSlot();
        Expression value = expressions.operands().filter(slot);
        while (tokens.skipOperator("|")) {
            value = expressions.operands().filter(value);
        }
        slot.fill(new Captured(body("endfilter")));
        return new Print(value, place);
    }
}
