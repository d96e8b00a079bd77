package org.libervia.backend.daemon;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at, and ends, a backend that runs in another process. */
final class DaemonControl {
    /** The PID file is there, but no such process. */
    static final int DEAD = 2;

    private static final int NOT_RUNNING = 1;
    private static final int NOT_OURS = 18;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Title title;
    private final PidFile pidFile;
    private final Installation installation;
    private final PrintStream out;

    DaemonControl(Title title, Installation installation, PrintStream out) {
        this.title = title;
        this.installation = installation;
        this.pidFile = PidFile.in(installation.pidDir());
        this.out = out;
    }

    private String untold() {
        return "but which process it is can't be told: its PID file is missing, and the lock file does"
                + " not say either. Look for "
                + title.program()
                + " among the processes.";
    }

    /** The process of the backend that runs. A process that merely got its old number is none. */
    Optional<ProcessHandle> running() {
        if (!InstanceLock.isHeld(installation.localDir())) {
            return Optional.empty();
        }
        OptionalLong holder = InstanceLock.holder(installation.localDir());
        OptionalLong pid = holder.isPresent() ? holder : pidFile.read();
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive);
    }

    int status() {
        Optional<ProcessHandle> running = running();
        if (running.isPresent()) {
            out.println(title.name() + " is running (pid: " + running.get().pid() + ")");
            return 0;
        }
        if (InstanceLock.isHeld(installation.localDir())) {
            out.println(title.name() + " is running, " + untold());
            return 0;
        }
        OptionalLong pid = pidFile.read();
        if (pid.isPresent()) {
            out.println(
                    title.name()
                            + " is not running, but its PID file is still there (pid: "
                            + pid.getAsLong()
                            + "): it ended without an orderly stop.");
            return DEAD;
        }
        out.println(title.name() + " is not running.");
        return NOT_RUNNING;
    }

    int stop() throws InterruptedException {
        Optional<ProcessHandle> running = running();
        if (running.isEmpty()) {
            if (InstanceLock.isHeld(installation.localDir())) {
                out.println(
                        title.name() + " is running and can't be stopped from here, " + untold());
                return 1;
            }
            OptionalLong _ = pidFile.read();
            out.println(title.name() + " is not running.");
            return 0;
        }
        ProcessHandle process = running.get();
        if (!process.destroy()) {
            out.println(
                    "The process "
                            + process.pid()
                            + " belongs to "
                            + process.info().user().orElse("somebody else")
                            + ": stop it as that user.");
            return NOT_OURS;
        }
        out.println("Stopping " + title.name() + " …");
        if (ends(process)) {
            return 0;
        }
        out.println("Still waiting for it to end …");
        if (ends(process)) {
            return 0;
        }
        process.destroyForcibly();
        out.println(title.name() + " did not end within ten seconds, and was killed.");
        return 1;
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
