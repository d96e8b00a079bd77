package org.libervia.template;

import java.io.IOException;
import java.util.Map;
import org.libervia.template.runtime.Environment;
import org.libervia.template.runtime.Frame;
import org.libervia.template.runtime.Output;
import org.libervia.template.runtime.Rendering;
import org.libervia.template.runtime.Unit;

/** A template, ready to be rendered any number of times, by many threads at once. */
public final class Template {
    private static final int LEAST = 1024;

    private final Environment environment;
    private final Unit unit;
    private volatile int expected = LEAST;

    Template(Environment environment, Unit unit) {
        this.environment = environment;
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    /** Its name. */
    public String name() {
        return unit.source().name();
    }

    /** Renders it with variables, without translations. */
    public String render(Map<String, ?> variables) {
        return render(variables, Translations.NONE);
    }

    /** Renders it with variables, in the language of the translations. */
    public String render(Map<String, ?> variables, Translations translations) {
        return run(variables, translations).toString();
    }

    /** Renders it with variables and translations to an output; nothing is written if it fails. */
    public void render(Map<String, ?> variables, Translations translations, Appendable out)
            throws IOException {
        out.append(run(variables, translations).text());
    }

    private Output run(Map<String, ?> variables, Translations translations) {
        Output out = new Output(expected, environment.limits().output());
        Rendering rendering = new Rendering(environment, variables, translations);
        try {
            new Frame(rendering, unit, null, true).render(out);
        } catch (StackOverflowError e) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT,
                    name() + ": the template goes too deep for the stack",
                    null,
                    e);
        }
        expected = Math.max(LEAST, out.length() + out.length() / 8);
        return out;
    }
}
