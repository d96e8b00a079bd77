package org.libervia.web.render;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.libervia.template.Translations;

/** How long ago something was, or how far ahead it is, in the largest whole unit. */
final class RelativeTime {
    private RelativeTime() {}

    static String text(
            ZonedDateTime time, ZonedDateTime now, boolean dateOnly, Translations texts) {
        boolean past = !time.isAfter(now);
        ZonedDateTime early = past ? time : now;
        ZonedDateTime late = past ? now : time;
        long days =
                dateOnly
                        ? ChronoUnit.DAYS.between(early.toLocalDate(), late.toLocalDate())
                        : ChronoUnit.DAYS.between(early, late);
        long years = ChronoUnit.YEARS.between(early, late);
        long months = ChronoUnit.MONTHS.between(early, late);
        long minutes = ChronoUnit.MINUTES.between(early, late);
        if (years > 0) {
            return past
                    ? text(texts, "{count} year ago", "{count} years ago", years)
                    : text(texts, "in {count} year", "in {count} years", years);
        }
        if (months > 0) {
            return past
                    ? text(texts, "{count} month ago", "{count} months ago", months)
                    : text(texts, "in {count} month", "in {count} months", months);
        }
        if (days > 0) {
            return past
                    ? text(texts, "{count} day ago", "{count} days ago", days)
                    : text(texts, "in {count} day", "in {count} days", days);
        }
        if (dateOnly) {
            return texts.gettext("today");
        }
        if (minutes >= 60) {
            return past
                    ? text(texts, "{count} hour ago", "{count} hours ago", minutes / 60)
                    : text(texts, "in {count} hour", "in {count} hours", minutes / 60);
        }
        if (minutes > 0) {
            return past
                    ? text(texts, "{count} minute ago", "{count} minutes ago", minutes)
                    : text(texts, "in {count} minute", "in {count} minutes", minutes);
        }
        return texts.gettext("just now");
    }

    private static String text(Translations texts, String one, String several, long count) {
        return texts.ngettext(one, several, count).replace("{count}", Long.toString(count));
    }
}
