package org.libervia.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.template.extra.Extras;

/** The filters of Libervia's own templates. */
class ExtrasTest {
    private static String render(String template, Map<String, ?> variables) {
        EngineBuilder builder = Engine.builder();
        Extras.addTo(builder);
        return builder.build().compile("page.html", template).render(variables);
    }

    @Test
    void indexesAreUniqueInARendering() {
        String template =
                "{{ 'id'|next_gidx }} {{ 'id'|cur_gidx }} {{ 'id'|next_gidx }} {{ 'id'|cur_gidx }} {{ 'x'|next_gidx }}";
        assertThat(render(template, Map.of())).isEqualTo("id id id_1 id_1 x");
        assertThat(render(template, Map.of())).isEqualTo("id id id_1 id_1 x");
    }

    @Test
    void namesBecomeAttributes() {
        assertThat(render("{{ ' In Progress! 2\"'|attr_escape }}", Map.of()))
                .isEqualTo("in_progress____");
    }

    @Test
    void valuesAreFormattedUnlessThereIsNoTemplate() {
        assertThat(
                        render(
                                "{{ x|adv_format('[{value}] {unit}', unit='kg') }} {{ x|adv_format(none) }}",
                                Map.of("x", "<5>")))
                .isEqualTo("[&lt;5&gt;] kg &lt;5&gt;");
    }

    @Test
    void dictionariesAreExtendedWithoutChange() {
        assertThat(
                        render(
                                "{% set a = {'x': 1} %}{{ (a|dict_ext({'y': 2}))|length }}{{ (a|dict_ext({'k': {'y': 2, 'z': 3}}, 'k'))|length }}"
                                        + "{{ a|dict_ext({}, 'k')|length }}{{ a|length }}",
                                Map.of()))
                .isEqualTo("2311");
    }

    @Test
    void itemsGoThroughTheFiltersOfTheirName() {
        Map<String, ?> item = Map.of("name", "status", "value", "in progress");
        assertThat(
                        render(
                                "{{ item|item_filter({'status': {'filters': ['upper', 'replace'], "
                                        + "'filters_args': [{}, {'old': ' ', 'new': '-'}], 'template': '<{value}>'}}) }} {{ item|item_filter({}) }}",
                                Map.of("item", item)))
                .isEqualTo("&lt;IN-PROGRESS&gt; in progress");
    }
}
