package org.libervia.app.pubsub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;

/**
 * The words of the command line.
 *
 * @param values those of options, by the names of these
 * @param checks whether the configuration is to be looked at, and no more
 * @param command what is to be done in place of serving, with what it needs; empty for serving
 */
record PubSubWords(Map<String, String> values, boolean checks, List<String> command) {
    private static final String CHECK = "--check-config";

    /**
     * Understands them.
     *
     * @throws LiberviaException {@code BAD_ARGUMENT} naming what is not understood
     */
    static PubSubWords read(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        List<String> command = new ArrayList<>();
        boolean checks = false;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (word.equals(CHECK)) {
                checks = true;
            } else if (word.startsWith("--")) {
                option(word, words, values);
            } else {
                command.add(word);
            }
        }
        return new PubSubWords(values, checks, command);
    }

    private static void option(String word, Iterator<String> words, Map<String, String> values) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option<?> option = PubSubOptions.named(name.substring(2)).orElseThrow(() -> unknown(word));
        boolean flag =
                Optional.ofNullable(option.standard())
                        .filter(standard -> standard.equals("true") || standard.equals("false"))
                        .isPresent();
        if (equals >= 0) {
            values.put(option.name(), word.substring(equals + 1));
        } else if (flag) {
            values.put(option.name(), "true");
        } else if (words.hasNext()) {
            values.put(option.name(), words.next());
        } else {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "The option " + word + " needs a value.");
        }
    }

    private static LiberviaException unknown(String word) {
        return new LiberviaException(
                Problem.BAD_ARGUMENT,
                "“" + word + "” is no option: libervia-pubsub --help lists them.");
    }
}
