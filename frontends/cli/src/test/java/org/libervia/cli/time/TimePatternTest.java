package org.libervia.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.error.LiberviaException;

class TimePatternTest {
    private final TimePattern pattern =
            new TimePattern(
                    Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource({
        "now, 2026-03-15T12:00:00Z",
        "2026-01-31, 2026-01-30T23:00:00Z",
        "31/01/2026, 2026-01-30T23:00:00Z",
        "31.1.2026 8:05, 2026-01-31T07:05:00Z",
        "2026-01-31T08:05:30Z, 2026-01-31T08:05:30Z",
        "2026-01-31 08:05+02:00, 2026-01-31T06:05:00Z",
        "31/01/26, 2026-01-30T23:00:00Z",
        "31.1.99 12:00, 1999-01-31T11:00:00Z",
        "31 January 2026, 2026-01-30T23:00:00Z",
        "'Jan 31st, 2026 08:05', 2026-01-31T07:05:00Z",
        "'Sat, 31 Jan 2026 08:05:30 +0200', 2026-01-31T06:05:30Z",
        "31-Jan-26, 2026-01-30T23:00:00Z",
        "2026 Jan 31, 2026-01-30T23:00:00Z",
        "3 sept. 12:00, 2026-09-03T10:00:00Z",
        "February 3, 2026-02-02T23:00:00Z",
        "3 Feb 2026 12:00 + 1 month, 2026-03-03T11:00:00Z",
        "10 days ago, 2026-03-05T12:00:00Z",
        "today, 2026-03-14T23:00:00Z",
        "yesterday + 8 hours, 2026-03-14T07:00:00Z",
        "1700000000, 2023-11-14T22:13:20Z",
        "09:30, 2026-03-15T08:30:00Z",
        "2 days ago, 2026-03-13T12:00:00Z",
        "in 3 hours, 2026-03-15T15:00:00Z",
        "now - 1w, 2026-03-08T12:00:00Z",
        "2026-01-31 12:00 + 1 month, 2026-02-28T11:00:00Z",
        "+ 10 min, 2026-03-15T12:10:00Z",
        "1 YR AGO, 2025-03-15T12:00:00Z",
    })
    void momentsAreReadAsPeopleTypeThem(String text, String moment) {
        assertThat(pattern.read(text)).isEqualTo(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesteryear",
                "31/13/2026",
                "31 Febtober 2026",
                "30 Feb 2026",
                "January",
                "in 2 days ago",
                "3 fortnights ago",
                "12:99",
                "2026-1-1 x",
                "in 99999999999999999999 days"
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> pattern.read(text))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining(text);
    }
}
