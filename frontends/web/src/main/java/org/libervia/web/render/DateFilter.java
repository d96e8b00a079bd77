package org.libervia.web.render;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.Filter;

/**
 * {@code date_fmt(fmt="short", date_only=false, auto_limit=7, auto_old_fmt="short",
 * auto_new_fmt="relative")}: a time in the reader's language. Formats are {@code short}, {@code
 * medium}, {@code long}, {@code full}, {@code relative}, {@code iso}, {@code time}, {@code day}
 * (today, yesterday, or the date), {@code auto} (the new format until {@code auto_limit} days have
 * passed, then the old one), {@code auto_day} (the time on the same day, else the old format), or a
 * pattern as {@link DateTimeFormatter} has it.
 */
final class DateFilter implements Filter {
    private final InstantSource clock;
    private final ZoneId zone;

    DateFilter(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public @Nullable Object apply(@Nullable Object value, Arguments arguments, Context context) {
        return Moment.of(value)
                .<Object>map(moment -> text(moment, arguments, context))
                .orElse(value == null ? "" : value);
    }

    private String text(Moment moment, Arguments arguments, Context context) {
        String format = arguments.text(0, "fmt", "short");
        long limit = arguments.number(2, "auto_limit", 7);
        String older = arguments.text(3, "auto_old_fmt", "short");
        String newer = arguments.text(4, "auto_new_fmt", "relative");
        ZonedDateTime time = moment.at(zone);
        ZonedDateTime now = clock.instant().atZone(zone);
        String chosen =
                switch (format) {
                    case "auto" ->
                            Duration.between(time, now).abs().compareTo(Duration.ofDays(limit)) < 0
                                    ? newer
                                    : older;
                    case "auto_day" -> isSameDay(time, now) ? "time" : older;
                    default -> format;
                };
        boolean dateOnly = moment.isDay() || arguments.flag(1, "date_only", false);
        return formatted(chosen, time, now, dateOnly, context);
    }

    private static boolean isSameDay(ZonedDateTime one, ZonedDateTime other) {
        LocalDate day = one.toLocalDate();
        return day.equals(other.toLocalDate());
    }

    private static String formatted(
            String format,
            ZonedDateTime time,
            ZonedDateTime now,
            boolean dateOnly,
            Context context) {
        Locale locale = SettingTexts.locale(context);
        return switch (format) {
            case "short" -> styled(time, FormatStyle.SHORT, dateOnly, locale);
            case "medium" -> styled(time, FormatStyle.MEDIUM, dateOnly, locale);
            case "long" -> styled(time, FormatStyle.LONG, dateOnly, locale);
            case "full" -> styled(time, FormatStyle.FULL, dateOnly, locale);
            case "relative" -> RelativeTime.text(time, now, dateOnly, context.translations());
            case "iso" -> dateOnly ? time.toLocalDate().toString() : time.toInstant().toString();
            case "day" -> day(time, now, context, locale);
            case "time" ->
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(time);
            default -> DateTimeFormatter.ofPattern(format, locale).format(time);
        };
    }

    private static String day(
            ZonedDateTime time, ZonedDateTime now, Context context, Locale locale) {
        if (isSameDay(time, now)) {
            return context.translations().gettext("Today");
        }
        return isSameDay(time, now.minusDays(1))
                ? context.translations().gettext("Yesterday")
                : styled(time, FormatStyle.FULL, true, locale);
    }

    private static String styled(
            ZonedDateTime time, FormatStyle style, boolean dateOnly, Locale locale) {
        FormatStyle clockStyle = style == FormatStyle.FULL ? FormatStyle.SHORT : style;
        DateTimeFormatter formatter =
                dateOnly
                        ? DateTimeFormatter.ofLocalizedDate(style)
                        : DateTimeFormatter.ofLocalizedDateTime(
                                style,
                                clockStyle == FormatStyle.LONG ? FormatStyle.SHORT : clockStyle);
        return formatter.withLocale(locale).format(time);
    }
}
