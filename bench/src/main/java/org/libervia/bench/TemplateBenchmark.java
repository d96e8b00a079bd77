package org.libervia.bench;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.loader.LocationResolver;
import com.hubspot.jinjava.loader.ResourceLocator;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.libervia.template.Engine;
import org.libervia.template.Template;
import org.libervia.template.TemplateLoader;
import org.libervia.template.TemplateSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast a blog page of 20 articles is rendered by our engine, by Pebble and by Jinjava: pages in
 * a second, and how long one takes.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class TemplateBenchmark {
    private static final String[] NAMES = {"base.html", "article.html", "articles.html"};

    private final Map<String, Object> variables = BlogPage.variables();
    private Template ours;
    private PebbleTemplate pebble;
    private Jinjava jinjava;
    private String jinjavaPage;

    /** Parses the templates of all three, and checks that they show the same page. */
    @Setup
    public void parse() throws IOException {
        TemplateLoader loader =
                name -> Optional.of(new TemplateSource(name, BlogPage.template("jinja", name)));
        ours =
                Engine.builder()
                        .loader(loader)
                        .trimBlocks(true)
                        .lstripBlocks(true)
                        .build()
                        .template("articles.html");
        MemoryLoader texts = new MemoryLoader();
        for (String name : NAMES) {
            texts.addTemplate(name, BlogPage.template("pebble", name));
        }
        pebble =
                new PebbleEngine.Builder()
                        .loader(texts)
                        .autoEscaping(true)
                        .build()
                        .getTemplate("articles.html");
        jinjava =
                new Jinjava(
                        JinjavaConfig.newBuilder()
                                .withTrimBlocks(true)
                                .withLstripBlocks(true)
                                .build());
        jinjava.setResourceLocator(new Templates());
        jinjavaPage = BlogPage.template("jinja", "articles.html");
        same("Pebble", words(ours()), words(pebble()));
        if (!words(jinjava()).contains("Article19")) {
            throw new IllegalStateException("Jinjava shows another page:\n" + jinjava());
        }
    }

    private static String words(String page) {
        return page.replaceAll("\\s+", "").replace("&#34;", "&quot;").replace("&#x27;", "&#39;");
    }

    private static void same(String engine, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(
                    engine + " shows another page:\n" + actual + "\n" + expected);
        }
    }

    /** Where Jinjava finds its templates. */
    private static final class Templates implements ResourceLocator {
        @Override
        public String getString(String name, Charset encoding, JinjavaInterpreter interpreter) {
            return BlogPage.template("jinja", name);
        }

        @Override
        public Optional<LocationResolver> getLocationResolver() {
            return Optional.empty();
        }
    }

    /** A page by our engine. */
    @Benchmark
    public String ours() {
        return ours.render(variables);
    }

    /** A page by Pebble. */
    @Benchmark
    public String pebble() throws IOException {
        StringWriter out = new StringWriter();
        pebble.evaluate(out, variables);
        return out.toString();
    }

    /**
     * A page by Jinjava, which parses at each rendering; without its escaping, which would escape
     * twice.
     */
    @Benchmark
    public String jinjava() {
        return jinjava.render(jinjavaPage, variables);
    }
}
