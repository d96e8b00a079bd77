package org.libervia.app.up;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import picocli.CommandLine;

/** The program behind {@code ./libervia up}. */
public final class UpMain {
    private UpMain() {}

    public static void main(String[] arguments) {
        UpOptions options = new UpOptions();
        CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(org.libervia.base.Jid.class, org.libervia.base.Jid::parse);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException wrong) {
            System.err.println("libervia up: " + wrong.getMessage());
            line.usage(System.err);
            System.exit(2);
        }
        if (CommandLine.printHelpIfRequested(line.getParseResult())) {
            return;
        }
        System.exit(run(options));
    }

    private static int run(UpOptions options) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out);
        Path chosen = options.localDir;
        Path wanted =
                chosen == null
                        ? Settings.load(Surroundings.ofProcess(), null).directories().local()
                        : chosen;
        Path localDir = wanted.toAbsolutePath().normalize();
        Path programs = Path.of(System.getProperty("libervia.home", "dist")).resolve("bin");
        Up up = new Up(options, localDir, localDir.resolve("bridge.sock"), programs, progress);
        Thread ending = new Thread(up::close, "up-ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            up.start();
            if (options.noWait) {
                return 0;
            }
            up.await().ifPresent(progress::say);
            return 1;
        } catch (RuntimeException failed) {
            return new Failure(failed).tell(progress, System.err, up.isEnding());
        }
    }
}
