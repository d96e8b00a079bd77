package org.libervia.template.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;

/** A template in a rendering, with those that it extends: their common variables and blocks. */
public final class Frame {
    private static final int MOST_GENERATIONS = 50;

    private final Rendering rendering;
    private final Unit unit;
    private final @Nullable Scope outer;
    private final boolean seesVariables;
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final Map<String, List<BlockPart>> blocks = new HashMap<>();
    private @Nullable Unit parent;

    /**
     * A frame of a template.
     *
     * @param outer the scope that includes or imports it with its context, if any
     * @param seesVariables whether it sees the rendering's variables when there is no outer scope
     */
    public Frame(Rendering rendering, Unit unit, @Nullable Scope outer, boolean seesVariables) {
        this.rendering = rendering;
        this.unit = unit;
        this.outer = outer;
        this.seesVariables = seesVariables;
        add(unit);
    }

    private void add(Unit template) {
        template.blocks()
                .forEach((name, part) ->
                        blocks.computeIfAbsent(name, n -> new ArrayList<>(2)).add(part));
    }

    Rendering rendering() {
        return rendering;
    }

    /** The template that was asked for. */
    public Unit unit() {
        return unit;
    }

    /** Renders the template, and then the one that it extends. */
    public void render(Output out) {
        rendering.enter();
        int generations = 0;
        for (Unit template = unit; template != null; template = parent) {
            if (++generations > MOST_GENERATIONS) {
                throw new TemplateException(
                        TemplateException.Kind.LIMIT,
                        "more than " + MOST_GENERATIONS + " templates extend each other");
            }
            parent = null;
            template.body().render(new Scope(this, template.autoescape()), out);
            out.mute(false);
        }
        rendering.leave();
    }

    /** Makes another template the one that is shown, with this one's blocks. */
    public void extend(Unit template) {
        if (parent != null) {
            throw TemplateException.failed("a template can extend only one other");
        }
        parent = template;
        add(template);
    }

    /** The versions of a block, the nearest first. */
    List<BlockPart> parts(String name) {
        return blocks.getOrDefault(name, List.of());
    }

    boolean hasBlock(String name) {
        return blocks.containsKey(name);
    }

    /** Renders a block's nearest version. */
    public void block(String name, @Nullable Scope within, Output out) {
        block(name, 0, within, out);
    }

    void block(String name, int level, @Nullable Scope within, Output out) {
        BlockPart part = parts(name).get(level);
        if (part.required()) {
            throw TemplateException.failed(
                            "the block '" + name + "' is required, and no template fills it")
                    .at(part.place());
        }
        Scope scope =
                within == null
                        ? new Scope(this, part.autoescape())
                        : within.inner(part.autoescape());
        Scope inside = scope.inner();
        inside.set("super", new SuperBlock(this, name, level + 1, within));
        rendering.enter();
        part.body().render(inside, out);
        rendering.leave();
    }

    /** A variable of the template's top, and what it was given. */
    @Nullable Object resolve(String name) {
        Object value = variables.get(name);
        if (value != null || variables.containsKey(name)) {
            return value;
        }
        if (name.equals("self")) {
            return new SelfBlocks(this);
        }
        if (outer != null) {
            return outer.lookup(name);
        }
        if (seesVariables) {
            Map<String, ?> given = rendering.variables();
            value = given.get(name);
            if (value != null || given.containsKey(name)) {
                return value;
            }
        }
        Map<String, @Nullable Object> globals = rendering.environment().globals();
        value = globals.get(name);
        if (value != null || globals.containsKey(name)) {
            return value;
        }
        return Undefined.variable(name);
    }

    void set(String name, @Nullable Object value) {
        variables.put(name, value);
    }

    /** What the template offers to those who import it. */
    Map<String, @Nullable Object> exported() {
        return variables;
    }
}
