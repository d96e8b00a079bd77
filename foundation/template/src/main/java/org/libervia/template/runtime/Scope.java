package org.libervia.template.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;
import org.libervia.template.TemplateException;
import org.libervia.template.TemplateTest;
import org.libervia.template.Translations;

/** Where names have their values: that of a template's top, or one inside another. */
public final class Scope implements Context {
    private static final int FEW = 4;
    private static final String[] NO_NAMES = {};
    private static final @Nullable Object[] NO_VALUES = {};

    private final Frame frame;
    private final @Nullable Scope parent;
    private final boolean autoescape;
    private String[] names = NO_NAMES;
    private @Nullable Object[] values = NO_VALUES;
    private int size;

    /** The scope of a template's top. */
    Scope(Frame frame, boolean autoescape) {
        this.frame = frame;
        this.parent = null;
        this.autoescape = autoescape;
    }

    private Scope(Scope parent, boolean autoescape) {
        this.frame = parent.frame;
        this.parent = parent;
        this.autoescape = autoescape;
    }

    /** A scope inside this one. */
    public Scope inner() {
        return new Scope(this, autoescape);
    }

    /** A scope inside this one whose output is escaped or not. */
    public Scope inner(boolean escape) {
        return new Scope(this, escape);
    }

    /** Sets a name in this scope. */
    public void set(String name, @Nullable Object value) {
        if (parent == null) {
            frame.set(name, value);
            return;
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                values[i] = value;
                return;
            }
        }
        if (size == names.length) {
            grow();
        }
        names[size] = name;
        values[size++] = value;
    }

    private void grow() {
        String[] moreNames = new String[size == 0 ? FEW : size * 2];
        @Nullable Object[] moreValues = new @Nullable Object[moreNames.length];
        System.arraycopy(names, 0, moreNames, 0, size);
        System.arraycopy(values, 0, moreValues, 0, size);
        names = moreNames;
        values = moreValues;
    }

    /**
     * The value of a name: here, further out, or what the template was given; undefined if nowhere.
     */
    public @Nullable Object lookup(String name) {
        Scope scope = this;
        while (scope.parent != null) {
            for (int i = scope.size - 1; i >= 0; i--) {
                if (scope.names[i].equals(name)) {
                    return scope.values[i];
                }
            }
            scope = scope.parent;
        }
        return frame.resolve(name);
    }

    /** The template that is rendered. */
    public Frame frame() {
        return frame;
    }

    /** The rendering. */
    public Rendering rendering() {
        return frame.rendering();
    }

    /** Whether this is the scope of a template's top. */
    public boolean isTop() {
        return parent == null;
    }

    @Override
    public boolean autoescape() {
        return autoescape;
    }

    @Override
    public @Nullable Object variable(String name) {
        return lookup(name);
    }

    @Override
    public Translations translations() {
        return rendering().translations();
    }

    @Override
    public String templateName() {
        return frame.unit().source().name();
    }

    @Override
    public @Nullable Object filter(String name, @Nullable Object value, Arguments arguments) {
        Filter filter = rendering().environment().filter(name);
        if (filter == null) {
            throw TemplateException.failed("there is no filter '" + name + "'");
        }
        return filter.apply(value, arguments, this);
    }

    @Override
    public boolean test(String name, @Nullable Object value, Arguments arguments) {
        TemplateTest test = rendering().environment().test(name);
        if (test == null) {
            throw TemplateException.failed("there is no test '" + name + "'");
        }
        return test.test(value, arguments, this);
    }

    @Override
    public boolean hasFilter(String name) {
        return rendering().environment().filter(name) != null;
    }

    @Override
    public boolean hasTest(String name) {
        return rendering().environment().test(name) != null;
    }

    @Override
    public <T> T state(Class<T> type, Supplier<T> maker) {
        return rendering().state(type, maker);
    }

    @Override
    public void spend(long steps) {
        rendering().spend(steps);
    }
}
