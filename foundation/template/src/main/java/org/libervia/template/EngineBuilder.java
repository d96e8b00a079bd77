package org.libervia.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.libervia.template.filter.Filters;
import org.libervia.template.filter.Functions;
import org.libervia.template.test.Tests;

/** What an engine is made of. */
public final class EngineBuilder {
    final Map<String, Filter> filters = new HashMap<>();
    final Map<String, TemplateTest> tests = new HashMap<>();
    final Map<String, @Nullable Object> globals = new HashMap<>();
    TemplateLoader loader = name -> Optional.empty();
    Predicate<String> autoescape = EngineBuilder::isMarkup;
    Limits limits = Limits.DEFAULT;
    boolean trimBlocks;
    boolean lstripBlocks;

    EngineBuilder() {
        Filters.register(filters);
        Tests.register(tests);
        Functions.register(globals);
    }

    private static boolean isMarkup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xhtml")
                || lower.endsWith(".xml")
                || lower.endsWith(".svg");
    }

    /** Where templates come from; without it, an engine knows none by name. */
    public EngineBuilder loader(TemplateLoader source) {
        loader = source;
        return this;
    }

    /** A filter; one that is built in may be replaced. */
    public EngineBuilder filter(String name, Filter filter) {
        filters.put(name, filter);
        return this;
    }

    /** A test; one that is built in may be replaced. */
    public EngineBuilder test(String name, TemplateTest test) {
        tests.put(name, test);
        return this;
    }

    /** A variable that every template sees, imported ones too. */
    public EngineBuilder global(String name, @Nullable Object value) {
        globals.put(name, value);
        return this;
    }

    /** A function that every template sees, imported ones too. */
    public EngineBuilder function(String name, TemplateFunction function) {
        globals.put(name, function);
        return this;
    }

    /**
     * Which templates have their output escaped, by name; by default those of markup: html, htm,
     * xhtml, xml, svg.
     */
    public EngineBuilder autoescape(Predicate<String> rule) {
        autoescape = rule;
        return this;
    }

    /** Whether the newline after a statement goes. */
    public EngineBuilder trimBlocks(boolean trim) {
        trimBlocks = trim;
        return this;
    }

    /** Whether the blanks before a statement that starts its line go. */
    public EngineBuilder lstripBlocks(boolean strip) {
        lstripBlocks = strip;
        return this;
    }

    /** What one rendering may use. */
    public EngineBuilder limits(Limits most) {
        limits = most;
        return this;
    }

    /** The engine. */
    public Engine build() {
        return new Engine(this);
    }
}
