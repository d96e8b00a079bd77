package org.libervia.template;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What filters, tests and functions may know of the rendering that calls them. */
public interface Context {
    /** A variable as the template sees it here; an {@link Undefined} when there is none. */
    @Nullable Object variable(String name);

    /** Whether output is escaped where the call stands. */
    boolean autoescape();

    /** The translations of this rendering. */
    Translations translations();

    /** The name of the template that is rendered. */
    String templateName();

    /** Applies a filter by name. */
    @Nullable Object filter(String name, @Nullable Object value, Arguments arguments);

    /** Asks a test by name. */
    boolean test(String name, @Nullable Object value, Arguments arguments);

    /** Whether there is a filter of a name. */
    boolean hasFilter(String name);

    /** Whether there is a test of a name. */
    boolean hasTest(String name);

    /** Something that belongs to this rendering alone, made when first asked for. */
    <T> T state(Class<T> type, Supplier<T> maker);

    /** Counts work against the rendering's {@link Limits#steps}. */
    void spend(long steps);
}
