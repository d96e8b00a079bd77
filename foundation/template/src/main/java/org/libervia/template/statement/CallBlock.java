package org.libervia.template.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateFunction;
import org.libervia.template.Undefined;
import org.libervia.template.expression.Call;
import org.libervia.template.expression.Failures;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Macro;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Signature;
import org.libervia.template.runtime.Statement;
import org.libervia.template.value.Types;

/** {@code {% call(item) list(items) %}…{% endcall %}}: the body is the macro's {@code caller}. */
public record CallBlock(Call call, Signature signature, Body body) implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        Object called = call.function().evaluate(scope);
        try {
            out.value(result(called, scope), scope.autoescape());
        } catch (RuntimeException e) {
            throw Failures.at(call.place(), e);
        }
        return Flow.NEXT;
    }

    private @Nullable Object result(@Nullable Object called, Scope scope) {
        if (called instanceof Undefined undefined) {
            throw new TemplateException(TemplateException.Kind.UNDEFINED, undefined.message());
        }
        if (!(called instanceof TemplateFunction function)) {
            throw TemplateException.failed(Types.name(called) + " can't be called");
        }
        Arguments given = call.arguments().evaluate(scope);
        Map<String, @Nullable Object> named = new LinkedHashMap<>(given.named());
        named.put("caller", new Macro(signature, body, scope));
        return function.call(new Arguments(given.positional(), named), scope);
    }
}
