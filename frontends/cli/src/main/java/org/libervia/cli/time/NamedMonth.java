package org.libervia.cli.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date with the English name of its month, or the beginning of it: {@code 31 January 2026},
 * {@code Jan 31st}, {@code Sat, 31 Jan 26 12:00}. Without a year, this one is meant.
 *
 * @param time what follows the date
 */
record NamedMonth(LocalDate date, @Nullable String time) {
    private static final String WEEKDAY = "(?:[a-z]{3,9},?\\s+)?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?\\.?";
    private static final String MONTH = "([a-z]{3,9})\\.?";
    private static final String GAP = "[\\s,/-]+(?:of\\s+)?";
    private static final String REST =
            "(?:[\\s,/-]+(\\d{4}|\\d{2})(?!\\d|:))?(?:,?[t\\s]+(?:at\\s+)?(.+))?";
    private static final Pattern DAY_FIRST = Pattern.compile(WEEKDAY + DAY + GAP + MONTH + REST);
    private static final Pattern MONTH_FIRST = Pattern.compile(WEEKDAY + MONTH + GAP + DAY + REST);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})" + GAP + MONTH + GAP + DAY + "(?:,?[t\\s]+(?:at\\s+)?(.+))?");
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    /**
     * The date that a text begins with; empty when it names no month.
     *
     * @param text in lower case
     */
    static Optional<NamedMonth> read(String text, LocalDate today) {
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches() && month(day.group(2)) > 0) {
            return of(day.group(3), day.group(2), day.group(1), day.group(4), today);
        }
        Matcher month = MONTH_FIRST.matcher(text);
        if (month.matches() && month(month.group(1)) > 0) {
            return of(month.group(3), month.group(1), month.group(2), month.group(4), today);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        return year.matches() && month(year.group(2)) > 0
                ? of(year.group(1), year.group(2), year.group(3), year.group(4), today)
                : Optional.empty();
    }

    private static Optional<NamedMonth> of(
            @Nullable String year,
            String month,
            String day,
            @Nullable String time,
            LocalDate today) {
        int number = year == null ? today.getYear() : TimePattern.year(year);
        return Optional.of(
                new NamedMonth(LocalDate.of(number, month(month), Integer.parseInt(day)), time));
    }

    /** Its number; 0 when no month begins so. */
    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name) || (i == 8 && name.equals("sept"))) {
                return i + 1;
            }
        }
        return 0;
    }
}
