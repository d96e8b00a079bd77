package org.libervia.app.doctor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.app.backend.ConfiguredBackend;
import org.libervia.config.Surroundings;
import org.libervia.store.DatabaseLocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program behind {@code ./libervia doctor}. */
@Command(
        name = "libervia doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at Java, disk, configuration, database, ports, certificates, pages, backend and servers, and says what to do.")
public final class DoctorMain {

    @Option(
            names = "--local-dir",
            paramLabel = "DIR",
            description = "Look there (default: local_dir of libervia.conf).")
    private @Nullable Path localDir;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    private DoctorMain() {}

    public static void main(String[] arguments) {
        DoctorMain options = new DoctorMain();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
        } catch (CommandLine.ParameterException wrong) {
            System.err.println("libervia doctor: " + wrong.getMessage());
            System.exit(2);
        }
        if (!CommandLine.printHelpIfRequested(line.getParseResult())) {
            System.exit(options.run(new PrintStream(System.out, true, StandardCharsets.UTF_8)));
        }
    }

    /** 0 when nothing is bad, else 1. */
    private int run(PrintStream out) {
        List<Finding> findings = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        checks.add(new JavaCheck());
        ConfigurationCheck configuration =
                new ConfigurationCheck(Surroundings.ofProcess(), localDir);
        checks.add(configuration);
        Path directory = configuration.directory();
        checks.add(new DiskCheck(directory));
        checks.add(
                new DatabaseCheck(() ->
                        configuration
                                .settings()
                                .map(settings -> ConfiguredBackend.database(settings, directory))
                                .orElseGet(() ->
                                        new DatabaseLocation.SqliteFile(
                                                directory.resolve("libervia.db")))));
        checks.add(new CertificateCheck(directory));
        checks.add(new PortsCheck(directory));
        checks.add(new PubSubCheck(directory, Files.exists(directory.resolve("bridge.sock"))));
        checks.add(new WebCheck(directory));
        checks.add(new BackendCheck(directory.resolve("bridge.sock")));
        checks.forEach(check -> findings.addAll(check.look()));
        new Report(out).print(findings, json);
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.BAD)
                ? 1
                : 0;
    }
}
