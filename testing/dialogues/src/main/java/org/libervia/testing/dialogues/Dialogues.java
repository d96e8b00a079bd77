package org.libervia.testing.dialogues;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Makes a JUnit test of every dialogue in a folder. */
public final class Dialogues {
    private static final String SUFFIX = ".dialogue";

    private Dialogues() {}

    /**
     * The tests of all files that end in {@code .dialogue}, for a method with {@code @TestFactory}.
     *
     * @throws DialogueSyntaxException when one can't be read
     * @throws IllegalArgumentException when there is none, since a test of nothing proves nothing
     */
    public static List<DynamicTest> in(Path folder, DialogueRunner runner) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no dialogue in " + folder);
        }
        return files.stream().map(file -> test(file, runner)).toList();
    }

    /**
     * The tests of a stage; where it can't be had (its maker aborts), one skipped test that says
     * why: reports leave out a {@code @TestFactory} that is aborted itself.
     */
    public static List<DynamicTest> orReason(Callable<List<DynamicTest>> tests) throws Exception {
        try {
            return tests.call();
        } catch (TestAbortedException absent) {
            return List.of(
                    DynamicTest.dynamicTest(
                            "dialogues",
                            () -> {
                                throw absent;
                            }));
        }
    }

    private static DynamicTest test(Path file, DialogueRunner runner) {
        try {
            Dialogue dialogue = Dialogue.parse(Files.readString(file));
            return DynamicTest.dynamicTest(
                    dialogue.title(), file.toUri(), () -> runner.run(dialogue));
        } catch (DialogueSyntaxException | IOException unreadable) {
            throw new IllegalArgumentException(file + ", " + unreadable.getMessage(), unreadable);
        }
    }
}
