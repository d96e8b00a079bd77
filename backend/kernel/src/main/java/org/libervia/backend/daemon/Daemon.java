package org.libervia.backend.daemon;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.libervia.backend.daemon.DaemonArguments.Command;
import org.libervia.backend.log.LogLevel;
import org.libervia.backend.log.Logging;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program {@code libervia-backend}. */
public final class Daemon {
    private static final Duration LAST_WORDS = Duration.ofSeconds(9);

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
    public Daemon(Installation.Reader reader, String version, PrintStream out, PrintStream err) {
        this.reader = reader;
        this.version = version;
        this.out = out;
        this.err = err;
    }

    /** Does what the command line asks for; returns the exit code. */
    public int run(List<String> arguments) {
        try {
            DaemonArguments parsed = DaemonArguments.parse(arguments);
            return switch (parsed.command()) {
                case HELP -> {
                    out.print(DaemonArguments.USAGE);
                    yield 0;
                }
                case VERSION -> {
                    out.println(version);
                    yield 0;
                }
                case STATUS -> new DaemonControl(reader.read(parsed), out).status();
                case STOP -> new DaemonControl(reader.read(parsed), out).stop();
                case BACKGROUND -> background(arguments, parsed);
                case FOREGROUND, DEBUG -> foreground(parsed);
            };
        } catch (LiberviaException problem) {
            err.println("libervia-backend: " + problem.getMessage());
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
        return new Detachment(out, err).start(arguments, parsed);
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
        Logger log = LoggerFactory.getLogger(Daemon.class);
        log.info("{} starts (pid {})", version, ProcessHandle.current().pid());
        PidFile pidFile = PidFile.in(installation.pidDir());
        pidFile.write(ProcessHandle.current().pid());
        Service service;
        try {
            service = installation.starter().start();
        } catch (RuntimeException | Error fault) {
            pidFile.delete();
            log.error(LogLevel.FATAL, "The backend can't start", fault);
            if (fault instanceof LiberviaException problem) {
                throw problem;
            }
            throw new LiberviaException(
                    Problem.INTERNAL,
                    "The backend can't start: "
                            + fault
                            + " ("
                            + installation.logFile()
                            + " tells more)",
                    fault);
        }
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch closed = new CountDownLatch(1);
        Runnable end =
                () -> {
                    if (ended.compareAndSet(false, true)) {
                        close(service, log);
                        pidFile.delete();
                        log.info("The backend has ended");
                        closed.countDown();
                    }
                };
        Thread onSignal =
                new Thread(
                        () -> {
                            end.run();
                            await(closed);
                            // An orderly end is no failure, even where a signal asked for it.
                            Runtime.getRuntime().halt(0);
                        },
                        "orderly end");
        Runtime.getRuntime().addShutdownHook(onSignal);
        if (detached) {
            out.println(Detachment.READY);
            out.close();
            err.close();
        }
        service.awaitEnd();
        end.run();
        await(closed);
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException signalled) {
            log.debug("Ended by itself and by a signal at once");
        }
        return 0;
    }

    private static void close(Service service, Logger log) {
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(service::close);
        try {
            if (!closing.join(LAST_WORDS)) {
                log.warn(
                        "The backend did not end within {} s: it is cut off",
                        LAST_WORDS.toSeconds());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static LiberviaException alreadyRunning(Installation installation) {
        String pid =
                PidFile.in(installation.pidDir()).path().toFile().exists()
                        ? " (pid: " + PidFile.in(installation.pidDir()).read().orElse(0) + ")"
                        : "";
        return new LiberviaException(
                Problem.CONFLICT,
                "A backend is already running on "
                        + installation.localDir()
                        + pid
                        + ": end it with libervia-backend stop, or choose another --local-dir.");
    }
}
