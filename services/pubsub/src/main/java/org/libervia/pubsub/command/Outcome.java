package org.libervia.pubsub.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.event.Announcement;
import org.libervia.xep.dataforms.DataForm;

/**
 * What a step of a command comes to.
 *
 * @param form what is asked, or told, or null
 * @param note a sentence for people, or null
 * @param finished whether that was the last step
 * @param announcements what others are told
 */
record Outcome(
        @Nullable DataForm form,
        @Nullable String note,
        boolean finished,
        List<Announcement> announcements) {

    /** Asks for more. */
    static Outcome asking(DataForm form) {
        return new Outcome(form, null, false, List.of());
    }

    /** Tells something, and ends. */
    static Outcome telling(DataForm form) {
        return new Outcome(form, null, true, List.of());
    }

    /** Says that something was done. */
    static Outcome done(String note) {
        return new Outcome(null, note, true, List.of());
    }
}
