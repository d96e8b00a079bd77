package org.libervia.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.Jid;
import org.libervia.template.Engine;

class FiltersTest {
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static String rendered(
            String template, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        values.forEach((name, value) -> seen.put(name, Values.seen(value)));
        return Engine.builder()
                .filter("date_fmt", new DateFilter(InstantSource.fixed(NOW), PARIS))
                .filter("xmlui_class", new ClassFilter())
                .filter("highlight", new HighlightFilter())
                .build()
                .compile("test.html", template)
                .render(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    2026-05-20T10:00:00Z | 'iso'                   | 2026-05-20T10:00:00Z
                    2026-05-20T10:00:00Z | 'iso', date_only=true   | 2026-05-20
                    2026-05-20T10:00:00Z | 'time'                  | 12:00
                    2026-05-20T10:00:00Z | 'HH:mm EEEE'            | 12:00 Wednesday
                    2026-05-20T10:00:00Z | 'short'                 | 20/05/2026, 12:00
                    2026-05-20T10:00:00Z | 'short', true           | 20/05/2026
                    2026-05-20T10:00:00Z | 'long', true            | 20 May 2026
                    2026-05-20T10:00:00Z | 'day'                   | Today
                    2026-05-19T10:00:00Z | 'day'                   | Yesterday
                    2026-05-20T11:59:30Z | 'relative'              | just now
                    2026-05-20T11:59:00Z | 'relative'              | 1 minute ago
                    2026-05-20T09:00:00Z | 'relative'              | 3 hours ago
                    2026-05-22T12:00:00Z | 'relative'              | in 2 days
                    2024-05-20T12:00:00Z | 'relative'              | 2 years ago
                    2026-05-14T13:00:00Z | 'auto'                  | 5 days ago
                    2026-05-13T11:00:00Z | 'auto'                  | 13/05/2026, 13:00
                    2026-05-18T11:00:00Z | 'auto', auto_limit=1, auto_old_fmt='iso'| 2026-05-18T11:00:00Z
                    2026-05-20T10:00:00Z | 'auto_day'              | 12:00
                    2026-05-19T10:00:00Z | 'auto_day'              | 19/05/2026, 12:00
                    """)
    void timesAreWrittenAsReadersExpect(String time, String arguments, String expected) {
        assertThat(
                        rendered(
                                "{{ t|date_fmt(" + arguments + ") }}",
                                Map.of("t", Instant.parse(time))))
                .isEqualTo(expected);
    }

    @Test
    void secondsAndTextsAreTimesTooAndWhatIsNoneStays() {
        assertThat(rendered("{{ 0|date_fmt('iso') }}", Map.of())).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(rendered("{{ '2026-05-01'|date_fmt('relative') }}", Map.of()))
                .isEqualTo("19 days ago");
        assertThat(rendered("{{ '<soon>'|date_fmt }}", Map.of())).isEqualTo("&lt;soon&gt;");
        assertThat(rendered("{{ none|date_fmt }}", Map.of())).isEmpty();
        assertThat(rendered("{{ d|date_fmt('medium') }}", Map.of("d", LocalDate.of(2026, 5, 1))))
                .isEqualTo("1 May 2026");
    }

    @Test
    void classesComeFromFields() {
        Map<String, Object> item =
                Map.of("status", "in progress", "priority", List.of("major", "<x>"));
        assertThat(
                        rendered(
                                "{{ item|xmlui_class(['status', 'priority', 'none']) }}",
                                Map.of("item", item)))
                .isEqualTo("status_in_progress priority_major priority__x_");
    }

    @Test
    void codeIsColouredAndEscaped() {
        assertThat(rendered("{{ code|highlight('java') }}", Map.of("code", "if (a < 1) // <b>")))
                .isEqualTo(
                        "<div class=\"highlight\"><pre><span class=\"k\">if</span> (a &lt; <span"
                                + " class=\"m\">1</span>) <span class=\"c\">// &lt;b&gt;</span></pre></div>");
        assertThat(rendered("{{ code|highlight('diff') }}", Map.of("code", "+a\n-b\n c")))
                .contains("<span class=\"gi\">+a\n</span><span class=\"gd\">-b\n</span> c");
    }

    /** Who is seen by templates. */
    @SuppressWarnings("UnusedMethod")
    private record Person(String name, Optional<Jid> address, List<Level> levels, Instant bornAt) {
        public boolean isOld() {
            return bornAt.isBefore(NOW);
        }

        public String greet(String other) {
            return name + other;
        }
    }

    private enum Level {
        VERY_GOOD
    }

    @Test
    void recordsAreObjects() {
        Person person =
                new Person(
                        "Romeo <3",
                        Optional.of(Jid.parse("romeo@example.org/garden")),
                        List.of(Level.VERY_GOOD),
                        Instant.EPOCH);
        assertThat(
                        rendered(
                                "{{ p.name }} {{ p.address }} {{ p.address.bare }} {{ p.address.local }}"
                                        + " {{ p.levels[0] }} {{ p.born_at.year }} {{ p.is_old }}"
                                        + " {{ p.greet is defined }} {{ p.getClass is defined }}"
                                        + " {{ p.hash_code is defined }}",
                                Map.of("p", person)))
                .isEqualTo(
                        "Romeo &lt;3 romeo@example.org/garden romeo@example.org romeo very_good 1970"
                                + " True False False False");
        assertThat(
                        rendered(
                                "{{ p.address or 'nowhere' }}",
                                Map.of(
                                        "p",
                                        new Person(
                                                "", Optional.empty(), List.of(), Instant.EPOCH))))
                .isEqualTo("nowhere");
    }
}
