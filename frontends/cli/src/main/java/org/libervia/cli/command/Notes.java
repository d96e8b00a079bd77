package org.libervia.cli.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.Bridge;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;

/** Shows what the backend wants users to read, while commands run. */
public final class Notes {
    private final Console console;
    private volatile Consumer<String> place;
    private final Set<String> profiles = ConcurrentHashMap.newKeySet();
    private @Nullable Bridge heard;

    /** Until when notes are shown. */
    public interface Hearing extends AutoCloseable {
        @Override
        void close();
    }

    Notes(Console console) {
        this.console = console;
        this.place = console::progress;
    }

    /**
     * Shows the notes of this backend until the end of the hearing, and those that came before it,
     * as far as they are about no profile or about one that was {@link #about named}. A command
     * that runs inside another leaves that to the other.
     */
    Hearing of(Bridge bridge) {
        if (bridge.equals(heard)) {
            return () -> {};
        }
        Bridge.Subscription subscription = bridge.subscribe(Set.of(Note.class), this::show);
        heard = bridge;
        return () -> {
            if (bridge.equals(heard)) {
                heard = null;
            }
            subscription.close();
            profiles.clear();
        };
    }

    /** What concerns this profile is shown too, until the end of the hearing. */
    public void about(String profile) {
        profiles.add(profile);
    }

    /** Shows them there until the end, where lines are typed for example. */
    public Hearing shownBy(Consumer<String> lines) {
        Consumer<String> before = place;
        place = lines;
        return () -> place = before;
    }

    private void show(Signal signal) {
        if (signal instanceof Note note && concerns(note.profile())) {
            place.accept(
                    switch (note.level()) {
                        case INFO -> console.foreign(text(note));
                        case WARNING -> console.alert(Role.WARNING, "Warning: " + text(note));
                        case ERROR -> console.alert(Role.FAILURE, "Error: " + text(note));
                    });
        }
    }

    private boolean concerns(String profile) {
        return profile.isEmpty() || profiles.contains(profile);
    }

    private static String text(Note note) {
        String whose = note.profile().isEmpty() ? "" : note.profile() + ": ";
        return whose + note.title() + ". " + note.text();
    }
}
