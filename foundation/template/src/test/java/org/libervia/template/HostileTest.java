package org.libervia.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile values stay text, and hostile templates end in an error that says so. */
class HostileTest {
    private static final Engine ENGINE =
            Engine.builder().limits(new Limits(100_000, 20_000, 30)).build();
    private static final List<String> PIECES =
            List.of(
                    "{{",
                    "}}",
                    "{%",
                    "%}",
                    "{#",
                    "#}",
                    "-",
                    "+",
                    "if ",
                    "else ",
                    "endif ",
                    "for ",
                    " in ",
                    "endfor ",
                    "set ",
                    "block ",
                    "endblock ",
                    "macro ",
                    "endmacro ",
                    "call ",
                    "endcall ",
                    "x",
                    "y",
                    "list",
                    "map",
                    " ",
                    "\n",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    ":",
                    ".",
                    "|",
                    "upper",
                    "join",
                    "sort",
                    "map",
                    "batch",
                    "round",
                    "int",
                    "format",
                    "tojson",
                    "truncate",
                    "groupby",
                    "slice",
                    "wordwrap",
                    "urlize",
                    "indent",
                    "center",
                    "1",
                    "0",
                    "-1",
                    "99999999999",
                    "1e400",
                    "2.5",
                    "'",
                    "\"",
                    "'a'",
                    "'%s'",
                    "'%*d'",
                    "'{:>9}'",
                    "\\",
                    "~",
                    "**",
                    "//",
                    "%",
                    "*",
                    "=",
                    "==",
                    "<",
                    " is ",
                    "not ",
                    "and ",
                    "or ",
                    "defined",
                    "odd",
                    "range",
                    "trans ",
                    "endtrans ",
                    "pluralize ",
                    "raw ",
                    "endraw ",
                    "filter ",
                    "endfilter ",
                    "loop",
                    "super()",
                    "self",
                    "caller()",
                    "namespace",
                    "dict",
                    "é",
                    "😀",
                    "\u0000",
                    "include ",
                    "import ",
                    "extends ",
                    "with ",
                    "endwith ",
                    "do ",
                    "recursive ",
                    "break ",
                    "attr",
                    "default");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title><script>",
                "<!--",
                "]]>",
                "&lt;script&gt;",
                "{{ 7 * 7 }}{% raw %}"
            })
    void aHostileTextIsShownAndDoesNothing(String hostile) {
        String template =
                "<p title=\"{{ x }}\" class='{{ x }}'>{{ x }}{{ x ~ x }}{{ x|upper }}{{ [x] }}{{ {x: x} }}"
                        + "{{ x|join }}{{ '%s'|format(x) }}{{ '{}'.format(x) }}{{ x|default(x) }}{{ x|replace('a', x) }}"
                        + "{{ x|urlize }}{{ x|wordwrap(3) }}{{ x|truncate(9, true) }}{{ x|title }}{{ x|batch(2)|list }}"
                        + "{% set c %}{{ x }}{% endset %}{{ c }}{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}{{ m(m(x)) }}"
                        + "{% filter lower %}{{ x }}{% endfilter %}{% call m(x) %}{% endcall %}"
                        + "{% trans x=x %}{{ x }}{% endtrans %}{{ _('%(a)s', a=x) }}{{ {'a': x}|xmlattr }}{{ x|tojson }}</p>";
        String safe =
                ENGINE.compile("a.html", template.replace("{% call m(x) %}{% endcall %}", ""))
                        .render(Map.of("x", hostile));
        String inside = safe.substring("<p title=\"".length(), safe.length() - "</p>".length());
        String value = inside.substring(0, inside.indexOf("\" class='"));
        assertThat(value).doesNotContain("\"", "<", ">");
        String rest = inside.substring(inside.indexOf("'>") + 2);
        assertThat(rest.replaceAll("</?a( href=\"[^\"<>]*\"| rel=\"noopener\")*>", ""))
                .doesNotContain("<", "><");
        assertThat(safe)
                .doesNotContain("49")
                .doesNotContain("<script", "<img", "<SCRIPT", "<Script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
                "{% for a in range(99999) %}xxxxxxxxxxxxxxxxxxxx{% endfor %}",
                "{{ 'x' * 999999999 }}",
                "{{ [1] * 999999999 }}",
                "{{ range(100001) }}",
                "{{ 9 ** 9999 ** 9 }}",
                "{{ 10 ** 100000 }}",
                "{{ '%999999999d' % 1 }}",
                "{{ '{:999999999}'.format(1) }}",
                "{{ 'x'|center(999999999) }}",
                "{{ 'x'|indent(999999999, true) }}",
                "{{ 'x'.zfill(999999999) }}",
                "{{ [1]|batch(999999999, 1) }}",
                "{{ [1]|slice(999999999) }}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% set ns = namespace(s='x') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
                "{% set l = [1] %}{% for i in range(60) %}{% do l.extend(l) %}{% endfor %}",
                "{% for x in [[1]] recursive %}{{ loop([x]) }}{% endfor %}",
                "{% block a %}{{ self.a() }}{% endblock %}",
                "{% set l = [] %}{% do l.append(l) %}{{ l }}",
                "{% set l = [] %}{% do l.append(l) %}{{ l|tojson }}",
                "{% set l = [] %}{% do l.append(l) %}{{ l == [l] }}{{ l < l }}{{ l|sort }}"
            })
    void aGreedyTemplateIsStopped(String template) {
        assertThatThrownBy(() -> ENGINE.compile("a.html", template).render(Map.of()))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void deepNestingIsRefused() {
        for (String deep :
                List.of(
                        "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}",
                        "{{ " + "-".repeat(5000) + "1 }}",
                        "{{ " + "not ".repeat(5000) + "1 }}",
                        "{{ x" + ".a".repeat(5000) + " }}",
                        "{{ x" + "|upper".repeat(5000) + " }}",
                        "{{ 1" + " + 1".repeat(5000) + " }}",
                        "{{ 1" + " if 1 else 1".repeat(5000) + " }}",
                        "{% if 1 %}".repeat(5000) + "{% endif %}".repeat(5000))) {
            assertThatThrownBy(() -> ENGINE.compile("a.html", deep).render(Map.of()))
                    .isInstanceOf(TemplateException.class);
        }
    }

    @Test
    void nothingOfJavaCanBeReached() {
        for (String name :
                List.of(
                        "class",
                        "getClass",
                        "__class__",
                        "__init__",
                        "__globals__",
                        "hashCode",
                        "engine")) {
            assertThat(
                            ENGINE.compile(
                                            "a.html",
                                            "{{ x.%s }}{{ 'a'.%s }}{{ [].%s }}{{ {}.%s }}{{ 1|attr('%s') }}{{ range.%s }}"
                                                    .replace("%s", name))
                                    .render(Map.of("x", new Object())))
                    .isEmpty();
        }
    }

    @Test
    void garbageEndsInATemplateException() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 30_000; i++) {
            StringBuilder garbage = new StringBuilder(random.nextBoolean() ? "{{ x" : "{% ");
            for (int n = random.nextInt(14); n >= 0; n--) {
                garbage.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            garbage.append(random.nextBoolean() ? " }}" : " %}");
            attempt(garbage.toString());
        }
    }

    private static void attempt(String template) {
        Map<String, ?> variables =
                Map.of("x", "text", "y", -3L, "list", List.of(3L, "b", 1.5), "map", Map.of("a", 1));
        try {
            ENGINE.compile("a.html", template).render(variables);
        } catch (TemplateException e) {
            assertThat(e.getMessage()).isNotBlank();
            if (e.getCause() != null && !(e.getCause() instanceof TemplateException)) {
                fail("a defect behind " + template, e);
            }
        } catch (RuntimeException e) {
            fail("not a TemplateException: " + template, e);
        }
    }
}
