package org.libervia.backend.daemon;

import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import org.libervia.backend.daemon.DaemonArguments.Command;
import org.libervia.backend.log.LogLevel;
import org.libervia.backend.log.Logging;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.slf4j.LoggerFactory;

/** A program that can run in the background: {@code libervia-backend}, and others like it. */
public final class Daemon {
    private final Title title;
    private final Installation.Reader reader;
    private final String version;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * The program.
     *
     * @param reader reads the configuration
     * @param version the full version, for people
     */
    public Daemon(
            Title title,
            Installation.Reader reader,
            String version,
            PrintStream out,
            PrintStream err) {
        this.title = title;
        this.reader = reader;
        this.version = version;
        this.out = out;
        this.err = err;
    }

    /** Does what the command line asks for; returns the exit code. */
    public int run(List<String> arguments) {
        return run(arguments, DaemonArguments::parse);
    }

    /** Does what a command line asks for that is read otherwise; returns the exit code. */
    public int run(List<String> arguments, DaemonArguments.Reader understanding) {
        try {
            DaemonArguments parsed = understanding.read(arguments);
            return switch (parsed.command()) {
                case HELP -> {
                    out.print(DaemonArguments.USAGE);
                    yield 0;
                }
                case VERSION -> {
                    out.println(version);
                    yield 0;
                }
                case STATUS -> new DaemonControl(title, reader.read(parsed), out).status();
                case STOP -> new DaemonControl(title, reader.read(parsed), out).stop();
                case BACKGROUND -> background(arguments, parsed);
                case FOREGROUND, DEBUG -> foreground(parsed);
            };
        } catch (LiberviaException problem) {
            err.println(title.program() + ": " + problem.getMessage());
            return problem.problem().exitCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 128;
        }
    }

    private int background(List<String> arguments, DaemonArguments parsed)
            throws InterruptedException {
        Installation installation = reader.read(parsed);
        if (InstanceLock.isHeld(installation.localDir())) {
            throw alreadyRunning(installation);
        }
        return new Detachment(title, out, err).start(arguments, parsed);
    }

    private int foreground(DaemonArguments arguments) throws InterruptedException {
        Installation installation = reader.read(arguments);
        boolean debug = arguments.command() == Command.DEBUG;
        try (InstanceLock _ =
                        InstanceLock.take(installation.localDir())
                                .orElseThrow(() -> alreadyRunning(installation));
                Logging _ =
                        Logging.start(
                                debug ? installation.log().at(LogLevel.DEBUG) : installation.log(),
                                installation.logFile(),
                                !arguments.detached())) {
            return serve(installation, arguments.detached());
        }
    }

    private int serve(Installation installation, boolean detached) throws InterruptedException {
        LoggerFactory.getLogger(Daemon.class)
                .info("{} starts (pid {})", version, ProcessHandle.current().pid());
        new Run(title, installation).serve(() -> ready(detached));
        return 0;
    }

    private void ready(boolean detached) {
        if (detached) {
            out.println(Detachment.READY);
            out.close();
            err.close();
        }
    }

    private LiberviaException alreadyRunning(Installation installation) {
        OptionalLong holder = InstanceLock.holder(installation.localDir());
        String pid = holder.isPresent() ? " (pid: " + holder.getAsLong() + ")" : "";
        return new LiberviaException(
                Problem.CONFLICT,
                "A "
                        + title.part()
                        + " is already running on "
                        + installation.localDir()
                        + pid
                        + ": end it with "
                        + title.program()
                        + " stop, or choose another --local-dir.");
    }
}
