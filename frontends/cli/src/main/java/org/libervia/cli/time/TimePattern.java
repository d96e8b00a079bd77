package org.libervia.cli.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Moments as people type them: a date with or without a time (the day comes first, unless the year
 * does; the month may be named, the year have two digits), {@code today}, a Unix timestamp, {@code
 * now}, {@code in 2 days}, {@code 3 weeks ago}, {@code 2026-01-31 12:00 + 1 hour}. Without a zone,
 * local time is meant.
 */
public final class TimePattern {
    private static final Pattern IN = Pattern.compile("(?:(.*?)\\s+)?in\\s+(\\d+)\\s*([a-z]+)");
    private static final Pattern AGO = Pattern.compile("(?:(.*?)\\s+)?(\\d+)\\s*([a-z]+)\\s+ago");
    private static final Pattern SIGNED = Pattern.compile("(.*?)\\s*([+-])\\s*(\\d+)\\s*([a-z]+)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t\\s]+(.+))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:[t\\s]+(.+))?");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(z|utc|[+-]\\d{2}:?\\d{2})?");

    private final Clock clock;

    /**
     * @param clock gives the present moment and the local zone
     */
    public TimePattern(Clock clock) {
        this.clock = clock;
    }

    /**
     * The moment that a text names.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} when it names none
     */
    public Instant read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher in = IN.matcher(plain);
            if (in.matches()) {
                return shifted(base(in.group(1)), "+", in.group(2), in.group(3));
            }
            Matcher ago = AGO.matcher(plain);
            if (ago.matches()) {
                return shifted(base(ago.group(1)), "-", ago.group(2), ago.group(3));
            }
            Matcher signed = SIGNED.matcher(plain);
            if (signed.matches()) {
                return shifted(
                        base(signed.group(1)), signed.group(2), signed.group(3), signed.group(4));
            }
            return base(plain).toInstant();
        } catch (DateTimeException | NumberFormatException | ArithmeticException wrong) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "\""
                            + text
                            + "\" is no moment: try \"2026-01-31 12:00\", \"2 days ago\" or a Unix"
                            + " timestamp.",
                    wrong);
        }
    }

    private static Instant shifted(ZonedDateTime base, String sign, String count, String unit) {
        long amount = sign.equals("-") ? -Long.parseLong(count) : Long.parseLong(count);
        return base.plus(amount, unit(unit)).toInstant();
    }

    private static ChronoUnit unit(String name) {
        String singular =
                name.length() > 2 && name.endsWith("s")
                        ? name.substring(0, name.length() - 1)
                        : name;
        return switch (singular) {
            case "s", "sec", "second" -> ChronoUnit.SECONDS;
            case "m", "min", "minute" -> ChronoUnit.MINUTES;
            case "h", "hr", "hour" -> ChronoUnit.HOURS;
            case "d", "day" -> ChronoUnit.DAYS;
            case "w", "week" -> ChronoUnit.WEEKS;
            case "mo", "month" -> ChronoUnit.MONTHS;
            case "y", "yr", "year" -> ChronoUnit.YEARS;
            default -> throw new DateTimeException("no unit of time: " + name);
        };
    }

    private ZonedDateTime base(@Nullable String text) {
        if (text == null || text.isEmpty() || text.equals("now")) {
            return ZonedDateTime.now(clock);
        }
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return moment(date(year.group(1), year.group(2), year.group(3)), year.group(4));
        }
        Matcher day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return moment(date(day.group(3), day.group(2), day.group(1)), day.group(4));
        }
        Optional<NamedMonth> named = NamedMonth.read(text, LocalDate.now(clock));
        if (named.isPresent()) {
            return moment(named.get().date(), named.get().time());
        }
        if (text.equals("today") || text.equals("yesterday")) {
            return moment(LocalDate.now(clock).minusDays(text.equals("today") ? 0 : 1), null);
        }
        if (text.indexOf(':') > 0) {
            return moment(LocalDate.now(clock), text);
        }
        double seconds = Double.parseDouble(text);
        return Instant.ofEpochMilli(Math.round(seconds * 1000)).atZone(clock.getZone());
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** Of two digits, 69 to 99 are of the last century, as POSIX has it. */
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < 69 ? 2000 : 1900);
    }

    private ZonedDateTime moment(LocalDate date, @Nullable String time) {
        if (time == null) {
            return date.atStartOfDay(clock.getZone());
        }
        Matcher parts = TIME.matcher(time.strip());
        if (!parts.matches()) {
            throw new DateTimeException("no time of day: " + time);
        }
        LocalTime clockTime =
                LocalTime.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
        String zone = parts.group(4);
        if (zone == null) {
            return date.atTime(clockTime).atZone(clock.getZone());
        }
        String offset = zone.startsWith("+") || zone.startsWith("-") ? zone : "Z";
        return OffsetDateTime.of(date, clockTime, ZoneOffset.of(offset)).toZonedDateTime();
    }
}
