package org.libervia.xep.datetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimesTest {

    @Test
    void anOffsetIsTakenIntoAccount() {
        assertThat(DateTimes.parse("2024-03-01T01:30:00.250+05:30"))
                .isEqualTo(Instant.parse("2024-02-29T20:00:00.25Z"));
    }

    @Test
    void timesAreWrittenInUtc() {
        assertThat(DateTimes.format(Instant.parse("2024-02-29T20:00:00Z")))
                .isEqualTo("2024-02-29T20:00:00Z");
    }

    @Test
    void datesTimesAndOffsetsAreRead() {
        assertThat(DateTimes.parseDate("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(DateTimes.parseTime("16:05:06.5-06:00").toLocalTime())
                .isEqualTo(LocalTime.of(16, 5, 6, 500_000_000));
        assertThat(DateTimes.parseTime("16:05:06").getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(DateTimes.parseOffset("-06:00")).isEqualTo(ZoneOffset.ofHours(-6));
        assertThat(DateTimes.format(ZoneOffset.ofHoursMinutes(5, 45))).isEqualTo("+05:45");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-29",
                "2024-02-29T20:00:00",
                "2024-13-01T00:00:00Z",
                "2023-02-29T20:00:00Z",
                "20240229T20:00:00",
                "2024-02-29 20:00:00Z",
                "+292279-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2024-02-29T20:00:00.0000000000000000000000000000000000000000000000000Z"
            })
    void anythingElseIsNoTime(String text) {
        assertThatThrownBy(() -> DateTimes.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "+5:00", "+05", "+99:00", "CET", "+05:00:01"})
    void anythingElseIsNoOffset(String text) {
        assertThatThrownBy(() -> DateTimes.parseOffset(text)).isInstanceOf(DateTimeException.class);
    }
}
