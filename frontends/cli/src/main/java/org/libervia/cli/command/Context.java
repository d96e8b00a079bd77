package org.libervia.cli.command;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.Bridge;
import org.libervia.domain.contacts.ContactsFacet;

/** What commands work with: the console, the backend, the clock, the other commands. */
public final class Context implements AutoCloseable {

    /** Opens the way to the backend. */
    @FunctionalInterface
    public interface BridgeSource {
        /**
         * @param start whether a backend may be started when none runs
         */
        Bridge open(Console console, boolean start);
    }

    private final Console console;
    private final BridgeSource source;
    private final Group tree;
    private final Supplier<Clock> clock;
    private final Function<List<String>, Integer> runner;
    private @Nullable Bridge bridge;
    private final Notes notes;
    private boolean mayStart = true;

    /**
     * @param tree all commands
     * @param clock asked when first needed: time zones take a while to load
     * @param runner runs another command line, and returns its exit code
     */
    public Context(
            Console console,
            BridgeSource source,
            Group tree,
            Supplier<Clock> clock,
            Function<List<String>, Integer> runner) {
        this.console = console;
        this.notes = new Notes(console);
        this.source = source;
        this.tree = tree;
        this.clock = clock;
        this.runner = runner;
    }

    public Console console() {
        return console;
    }

    /** What the backend wants users to read. */
    public Notes notes() {
        return notes;
    }

    public Clock clock() {
        return clock.get();
    }

    public Group tree() {
        return tree;
    }

    /** Runs another command line in this process, over the same bridge. */
    public int run(List<String> arguments) {
        return runner.apply(arguments);
    }

    /** Forbids to start a backend. */
    public void neverStart() {
        mayStart = false;
    }

    /** The backend; the way there is opened when first asked for. */
    public Bridge bridge() {
        if (bridge == null) {
            bridge = source.open(console, mayStart);
        }
        return bridge;
    }

    /** The way to the backend is lost: it is opened anew when it is asked for. */
    public void lost() {
        Bridge old = bridge;
        bridge = null;
        if (old != null) {
            old.close();
        }
    }

    /** A facet of the backend. */
    public <F> F facet(Class<F> type) {
        return bridge().facet(type);
    }

    /**
     * The address that a text stands for: itself, or that of the contact with this name or local
     * part.
     *
     * @throws LiberviaException {@code NOT_FOUND} when nobody is called so
     */
    public Jid entity(String profile, String text) {
        return text.indexOf('@') > 0
                ? Jid.parse(text)
                : facet(ContactsFacet.class).find(profile, text);
    }

    /** Leaves the backend; the next question opens the way anew. */
    @Override
    public void close() {
        if (bridge != null) {
            bridge.close();
            bridge = null;
        }
    }
}
