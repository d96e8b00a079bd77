package org.libervia.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
}
