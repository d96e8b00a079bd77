package org.libervia.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What those who use the engine rely on. */
class EngineTest {
    private static String render(String template, Map<String, ?> variables) {
        return Engine.builder().build().compile("page.html", template).render(variables);
    }

    @Test
    void variablesAreEscapedInMarkup() {
        assertThat(render("<p title=\"{{ x }}\">{{ x }}</p>", Map.of("x", "<a href='\"'>&")))
                .isEqualTo(
                        "<p title=\"&lt;a href=&#39;&#34;&#39;&gt;&amp;\">"
                                + "&lt;a href=&#39;&#34;&#39;&gt;&amp;</p>");
    }

    @Test
    void templatesExtendIncludeAndImportOthers() {
        Engine engine =
                Engine.builder()
                        .loader(
                                TemplateLoader.of(
                                        Map.of(
                                                "base.html",
                                                        "<h1>{% block title %}base{% endblock %}</h1>{% include 'part.html' %}",
                                                "part.html", "[{{ name }}]",
                                                "macros.html",
                                                        "{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}",
                                                "page.html",
                                                        "{% extends 'base.html' %}{% from 'macros.html' import b %}"
                                                                + "{% block title %}{{ super() }} {{ b(name) }}{% endblock %}")))
                        .build();
        assertThat(engine.template("page.html").render(Map.of("name", "<me>")))
                .isEqualTo("<h1>base <b>&lt;me&gt;</b></h1>[&lt;me&gt;]");
    }

    @Test
    void filtersTestsAndFunctionsCanBeAdded() {
        Engine engine =
                Engine.builder()
                        .filter("twice", (value, arguments, context) -> value + "" + value)
                        .test(
                                "short",
                                (value, arguments, context) -> String.valueOf(value).length() < 4)
                        .function(
                                "icon",
                                (arguments, context) ->
                                        new SafeString(
                                                "<svg class=\""
                                                        + arguments.text(0, "name", "")
                                                        + "\">"))
                        .global("C", Map.of("APP", "Libervia"))
                        .build();
        assertThat(
                        engine.compile(
                                        "a.html",
                                        "{{ x|twice }} {{ x is short }} {{ icon('home') }} {{ C.APP }}")
                                .render(Map.of("x", "ab")))
                .isEqualTo("abab True <svg class=\"home\"> Libervia");
    }

    @Test
    void objectsGiveTheirAttributes() {
        TemplateObject article = name -> name.equals("title") ? "Hello" : Undefined.missing(name);
        assertThat(
                        render(
                                "{% for a in articles %}{{ loop.index }}:{{ a.title }}{{ a.subtitle or '-' }}{% endfor %}",
                                Map.of("articles", List.of(article))))
                .isEqualTo("1:Hello-");
    }

    @Test
    void errorsTellTheTemplateTheLineAndThePlace() {
        assertThatThrownBy(() -> render("<p>\n  {{ user.name }}\n</p>", Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(
                        "page.html:2: 'user' is undefined\n      {{ user.name }}\n             ^");
        assertThatThrownBy(() -> render("{% if x %}", Map.of()))
                .hasMessage("page.html:1: 'if' is never closed\n    {% if x %}\n       ^");
    }

    @Test
    void anExceptionOfAFunctionIsTheCause() {
        RuntimeException failure = new IllegalStateException("the backend is away");
        Engine engine =
                Engine.builder()
                        .function(
                                "url",
                                (arguments, context) -> {
                                    throw failure;
                                })
                        .build();
        assertThatThrownBy(() -> engine.compile("a.html", "{{ url() }}").render(Map.of()))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("the backend is away")
                .hasCause(failure);
    }

    @Test
    void aTemplateIsReadOnceUntilItIsForgotten() {
        Map<String, String> texts = new ConcurrentHashMap<>(Map.of("a.html", "old"));
        Engine engine = Engine.builder().loader(TemplateLoader.of(texts)).build();
        assertThat(engine.template("a.html").render(Map.of())).isEqualTo("old");
        texts.put("a.html", "new");
        assertThat(engine.template("a.html").render(Map.of())).isEqualTo("old");
        engine.clear();
        assertThat(engine.template("a.html").render(Map.of())).isEqualTo("new");
        assertThat(engine.has("a.html")).isTrue();
        assertThat(engine.has("b.html")).isFalse();
    }

    @Test
    void aMissingTemplateSaysSo() {
        Engine engine = Engine.builder().build();
        assertThatThrownBy(() -> engine.template("blog/articles.html"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("there is no template 'blog/articles.html'")
                .extracting(failure -> ((TemplateException) failure).kind())
                .isEqualTo(TemplateException.Kind.NOT_FOUND);
    }

    @Test
    void onlyMarkupIsEscapedUnlessToldOtherwise() {
        Engine usual = Engine.builder().build();
        for (String name : List.of("a.html", "a.xml", "a.svg", "dir/A.XHTML")) {
            assertThat(usual.compile(name, "{{ '<' }}").render(Map.of())).isEqualTo("&lt;");
        }
        assertThat(usual.compile("a.txt", "{{ '<' }}").render(Map.of())).isEqualTo("<");
        Engine always = Engine.builder().autoescape(name -> true).build();
        assertThat(always.compile("a.txt", "{{ '<' }}").render(Map.of())).isEqualTo("&lt;");
    }

    @Test
    void nothingIsWrittenIfTheTemplateFails() throws IOException {
        Engine engine = Engine.builder().build();
        StringBuilder out = new StringBuilder();
        engine.compile("a.txt", "fine").render(Map.of(), Translations.NONE, out);
        assertThatThrownBy(() ->
                        engine.compile("a.txt", "started {{ x.y }}")
                                .render(Map.of(), Translations.NONE, out))
                .isInstanceOf(TemplateException.class);
        assertThat(out).hasToString("fine");
    }

    @Test
    void aTemplateIsRenderedByManyThreadsAtOnce() {
        Template template =
                Engine.builder()
                        .build()
                        .compile(
                                "a.txt",
                                "{% macro m(x) %}<{{ x }}>{% endmacro %}"
                                        + "{% for i in range(50) %}{{ m(n) }}{{ loop.index }}{% endfor %}");
        List<String> expected =
                IntStream.range(0, 200).mapToObj(n -> template.render(Map.of("n", n))).toList();
        List<String> together =
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(n -> template.render(Map.of("n", n)))
                        .toList();
        assertThat(together).isEqualTo(expected);
    }

    @Test
    void aLimitIsTold() {
        Engine engine = Engine.builder().limits(new Limits(1000, 100, 10)).build();
        assertThatThrownBy(() ->
                        engine.compile("a.txt", "{% for i in range(200) %}{% endfor %}")
                                .render(Map.of()))
                .hasMessageContaining("the limit of 100 steps is reached");
        assertThatThrownBy(() -> new Limits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
