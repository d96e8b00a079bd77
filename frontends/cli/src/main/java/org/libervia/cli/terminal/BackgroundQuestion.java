package org.libervia.cli.terminal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which background the terminal has: as configured, else as the terminal answers to OSC
 * 11, else by the variable {@code COLORFGBG}, else dark.
 */
public final class BackgroundQuestion implements Supplier<Background> {
    private static final int MAX_ANSWER = 64;
    private static final char BELL = '\u0007';
    private static final char ESCAPE = '\u001b';

    private final Map<String, String> environment;
    private final Supplier<String> configured;

    /**
     * @param configured the option {@code background}: {@code auto}, {@code dark} or {@code light};
     *     empty when unset
     */
    public BackgroundQuestion(Map<String, String> environment, Supplier<String> configured) {
        this.environment = environment;
        this.configured = configured;
    }

    @Override
    public Background get() {
        return switch (configured.get()) {
            case "dark" -> Background.DARK;
            case "light" -> Background.LIGHT;
            default -> guessed();
        };
    }

    private Background guessed() {
        if (answersOsc11()) {
            Optional<Background> answered = ask().flatMap(BackgroundQuestion::read);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        return byVariable(environment.get("COLORFGBG"));
    }

    private boolean answersOsc11() {
        String terminal = environment.getOrDefault("TERM", "");
        return terminal.startsWith("xterm")
                || environment.containsKey("KONSOLE_VERSION")
                || environment.containsKey("VTE_VERSION");
    }

    /** {@code COLORFGBG} is {@code foreground;background}, colours 7 and 9 to 15 are light. */
    static Background byVariable(@Nullable String colours) {
        if (colours == null) {
            return Background.DARK;
        }
        String last = colours.substring(colours.lastIndexOf(';') + 1);
        return switch (last) {
            case "7", "9", "10", "11", "12", "13", "14", "15" -> Background.LIGHT;
            default -> Background.DARK;
        };
    }

    /** Reads {@code …rgb:RRRR/GGGG/BBBB…}; a luminance of at most a half is dark. */
    static Optional<Background> read(String answer) {
        int start = answer.indexOf("rgb:");
        if (start < 0) {
            return Optional.empty();
        }
        String[] parts = answer.substring(start + 4).split("[/\u001b\u0007]", -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            double luminance =
                    0.299 * share(parts[0]) + 0.587 * share(parts[1]) + 0.114 * share(parts[2]);
            return Optional.of(luminance <= 0.5 ? Background.DARK : Background.LIGHT);
        } catch (NumberFormatException notAColour) {
            return Optional.empty();
        }
    }

    private static double share(String hexadecimal) {
        return Integer.parseInt(hexadecimal, 16) / (Math.pow(16, hexadecimal.length()) - 1);
    }

    private static Optional<String> ask() {
        try {
            Optional<String> mode = ControllingTerminal.stty("-g");
            if (mode.isEmpty()
                    || ControllingTerminal.stty("raw", "-echo", "min", "0", "time", "2")
                            .isEmpty()) {
                return Optional.empty();
            }
            try (FileOutputStream question = new FileOutputStream(ControllingTerminal.DEVICE);
                    FileInputStream answer = new FileInputStream(ControllingTerminal.DEVICE)) {
                return ask(question, answer);
            } finally {
                ControllingTerminal.stty(mode.get());
            }
        } catch (IOException noTerminal) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Asks, and reads no further than the answer goes: to BEL or ESC \\, or until nothing comes.
     * Not asked when something was typed ahead, which would have to be read first.
     */
    static Optional<String> ask(OutputStream question, InputStream answer) throws IOException {
        if (answer.available() > 0) {
            return Optional.empty();
        }
        question.write("\u001b]11;?\u001b\\".getBytes(StandardCharsets.US_ASCII));
        question.flush();
        StringBuilder text = new StringBuilder();
        while (text.length() < MAX_ANSWER) {
            int next = answer.read();
            if (next < 0 || next == BELL) {
                break;
            }
            text.append((char) next);
            if (next == '\\' && text.charAt(Math.max(0, text.length() - 2)) == ESCAPE) {
                break;
            }
        }
        return Optional.of(text.toString());
    }
}
