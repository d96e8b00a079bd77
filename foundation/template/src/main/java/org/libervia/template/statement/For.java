package org.libervia.template.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.runtime.Body;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Flow;
import org.libervia.template.runtime.Loop;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Scope;
import org.libervia.template.runtime.Statement;
import org.libervia.template.value.Truth;

/** A loop. */
public record For(
        Target target,
        Expression items,
        @Nullable Expression condition,
        boolean recursive,
        Body body,
        Body otherwise,
        Place place)
        implements Statement {
    @Override
    public Flow render(Scope scope, Output out) {
        loop(scope, items.evaluate(scope), 0, out);
        return Flow.NEXT;
    }

    private void loop(Scope scope, @Nullable Object through, int depth, Output out) {
        List<@Nullable Object> all = chosen(scope, through);
        if (all.isEmpty()) {
            otherwise.render(scope.inner(), out);
            return;
        }
        Loop loop = new Loop(all, depth, recursive ? (i, d) -> descend(scope, i, d) : null);
        for (int i = 0; i < all.size(); i++) {
            scope.spend(1);
            loop.at(i);
            Scope inner = scope.inner();
            inner.set("loop", loop);
            target.set(inner, all.get(i));
            if (body.render(inner, out) == Flow.BREAK) {
                break;
            }
        }
    }

    private List<@Nullable Object> chosen(Scope scope, @Nullable Object through) {
        List<@Nullable Object> all;
        try {
            all = Loop.items(through);
        } catch (TemplateException e) {
            throw e.at(place);
        }
        if (condition == null) {
            return all;
        }
        List<@Nullable Object> chosen = new ArrayList<>();
        for (Object item : all) {
            scope.spend(1);
            Scope inner = scope.inner();
            target.set(inner, item);
            if (Truth.of(condition.evaluate(inner))) {
                chosen.add(item);
            }
        }
        return chosen;
    }

    private Object descend(Scope scope, @Nullable Object through, int depth) {
        scope.rendering().enter();
        Output out = scope.rendering().output();
        loop(scope, through, depth, out);
        scope.rendering().leave();
        return scope.autoescape() ? new SafeString(out.toString()) : out.toString();
    }
}
