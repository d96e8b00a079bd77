package org.libervia.template;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.libervia.template.parser.Names;
import org.libervia.template.parser.TemplateParser;
import org.libervia.template.runtime.Environment;
import org.libervia.template.runtime.Unit;

/** Makes templates of text, each parsed once and kept. May be used by many threads at once. */
public final class Engine {
    private final TemplateLoader loader;
    private final Predicate<String> autoescape;
    private final boolean trimBlocks;
    private final boolean lstripBlocks;
    private final Known known;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Engine(EngineBuilder builder) {
        loader = builder.loader;
        autoescape = builder.autoescape;
        trimBlocks = builder.trimBlocks;
        lstripBlocks = builder.lstripBlocks;
        known = new Known(builder);
    }

    /** An engine with the built-in filters, tests and functions, to which more can be added. */
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /** The template of a name; fails if there is none, or if its text is no template. */
    public Template template(String name) {
        Template template = load(name);
        if (template == null) {
            throw new TemplateException(
                    TemplateException.Kind.NOT_FOUND, "there is no template '" + name + "'");
        }
        return template;
    }

    /** Whether there is a template of a name. */
    public boolean has(String name) {
        return templates.containsKey(name) || loader.load(name).isPresent();
    }

    /** A template of a text, which is not kept; its name is for errors and the rule of escaping. */
    public Template compile(String name, String text) {
        return new Template(known, parse(new TemplateSource(name, text)));
    }

    /** Forgets the templates that were parsed, so that changed ones are loaded anew. */
    public void clear() {
        templates.clear();
    }

    private Unit parse(TemplateSource source) {
        return TemplateParser.parse(
                source, known, autoescape.test(source.name()), trimBlocks, lstripBlocks);
    }

    private @Nullable Template load(String name) {
        Template kept = templates.get(name);
        if (kept != null) {
            return kept;
        }
        Template loaded =
                loader.load(name).map(source -> new Template(known, parse(source))).orElse(null);
        if (loaded != null) {
            templates.put(name, loaded);
        }
        return loaded;
    }

    /** What templates may name. */
    private final class Known implements Environment, Names {
        private final Map<String, Filter> filters;
        private final Map<String, TemplateTest> tests;
        private final Map<String, @Nullable Object> globals;
        private final Limits limits;

        Known(EngineBuilder builder) {
            filters = Map.copyOf(builder.filters);
            tests = Map.copyOf(builder.tests);
            globals = new HashMap<>(builder.globals);
            limits = builder.limits;
        }

        @Override
        public @Nullable Filter filter(String name) {
            return filters.get(name);
        }

        @Override
        public @Nullable TemplateTest test(String name) {
            return tests.get(name);
        }

        @Override
        public Map<String, @Nullable Object> globals() {
            return globals;
        }

        @Override
        public @Nullable Unit find(String name) {
            Template template = load(name);
            return template == null ? null : template.unit();
        }

        @Override
        public Limits limits() {
            return limits;
        }
    }
}
