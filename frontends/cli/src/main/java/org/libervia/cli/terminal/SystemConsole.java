package org.libervia.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The console of this process. Text is UTF-8, whatever the locale. */
public final class SystemConsole {
    private static final int BUFFER = 8192;

    private SystemConsole() {}

    /**
     * @param colours whether a terminal gets colours
     * @param backgrounds asked when a colour depends on the terminal's background
     */
    public static Console open(boolean colours, Supplier<Background> backgrounds) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        return new Console(
                in,
                out,
                err,
                new Console.People(
                        isTerminal(0), colours && isTerminal(1), colours && isTerminal(2)),
                new ControllingTerminal(),
                backgrounds);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }

    /** Whether this file descriptor is a terminal. */
    static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/")
                    || target.startsWith("/dev/tty")
                    || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noSuchFileSystem) {
            return console() != null;
        }
    }

    /** The one of the JDK, if there is a person. */
    @SuppressWarnings("SystemConsoleNull") // it is null again when java.base has the only console
    private static java.io.@Nullable Console console() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal() ? console : null;
    }
}
