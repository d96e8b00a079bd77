package org.libervia.template.expression;

import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Bounds;
import org.libervia.template.value.Concat;
import org.libervia.template.value.Text;

/**
 * Texts of values in a row: {@code a ~ b ~ c}. Where output is escaped, one safe text makes the
 * whole safe.
 */
public final class Concatenation implements Expression {
    private final Expression[] parts;

    /** A row. */
    public Concatenation(Expression... parts) {
        this.parts = parts.clone();
    }

    @Override
    public Object evaluate(Scope scope) {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        boolean safe = false;
        boolean escapes = scope.autoescape();
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].evaluate(scope);
            safe |= escapes && values[i] instanceof SafeString;
        }
        StringBuilder out = new StringBuilder();
        for (Object value : values) {
            String text = safe ? Concat.safe(value) : Text.of(value);
            Bounds.text((long) out.length() + text.length());
            out.append(text);
        }
        return safe ? new SafeString(out.toString()) : out.toString();
    }
}
