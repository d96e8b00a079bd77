package org.libervia.template.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Limits;
import org.libervia.template.TemplateException;
import org.libervia.template.Translations;

/** One rendering: what was given to it, and what it has used up. */
public final class Rendering {
    private final Environment environment;
    private final Map<String, ?> variables;
    private final Translations translations;
    private final Limits limits;
    private final Map<Class<?>, Object> states = new HashMap<>();
    private final Map<String, Module> modules = new HashMap<>();
    private long steps;
    private int depth;

    /** A rendering with variables. */
    public Rendering(Environment environment, Map<String, ?> variables, Translations translations) {
        this.environment = environment;
        this.variables = variables;
        this.translations = translations;
        this.limits = environment.limits();
        this.steps = limits.steps();
    }

    Environment environment() {
        return environment;
    }

    Map<String, ?> variables() {
        return variables;
    }

    /** The translations. */
    public Translations translations() {
        return translations;
    }

    /** The template of a name; fails if there is none. */
    public Unit unit(String name) {
        Unit unit = environment.find(name);
        if (unit == null) {
            throw notFound(name);
        }
        return unit;
    }

    /** The template of a name, or null. */
    public @Nullable Unit find(String name) {
        return environment.find(name);
    }

    /** The failure for a name that no template has. */
    public static TemplateException notFound(String name) {
        return new TemplateException(
                TemplateException.Kind.NOT_FOUND, "there is no template '" + name + "'");
    }

    /** A place to write to for a part of the text. */
    public Output output() {
        return new Output(256, limits.output());
    }

    /** Counts work. */
    public void spend(long work) {
        steps -= work;
        if (steps < 0) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT,
                    "the limit of " + limits.steps() + " steps is reached");
        }
    }

    /** Counts going one level deeper. */
    public void enter() {
        depth++;
        if (depth > limits.depth()) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT,
                    "the limit of "
                            + limits.depth()
                            + " templates and macros within each other is reached");
        }
        spend(1);
    }

    /** Counts coming back from there. */
    public void leave() {
        depth--;
    }

    <T> T state(Class<T> type, Supplier<T> maker) {
        Object state = states.get(type);
        if (state == null) {
            state = maker.get();
            states.put(type, state);
        }
        @SuppressWarnings("unchecked")
        T typed = (T) state;
        return typed;
    }

    /** The module of a template that was imported without context. */
    Module module(String name, Supplier<Module> maker) {
        Module module = modules.get(name);
        if (module == null) {
            module = maker.get();
            modules.put(name, module);
        }
        return module;
    }
}
