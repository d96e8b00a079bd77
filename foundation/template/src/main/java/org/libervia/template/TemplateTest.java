package org.libervia.template;

import org.jspecify.annotations.Nullable;

/** Answers a question on a value: {@code {% if value is name(arguments) %}}. */
@FunctionalInterface
public interface TemplateTest {
    /** The answer; {@code value} is {@code null} for {@code none}. */
    boolean test(@Nullable Object value, Arguments arguments, Context context);
}
