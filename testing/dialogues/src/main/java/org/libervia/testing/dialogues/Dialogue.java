package org.libervia.testing.dialogues;

import java.util.List;
import java.util.Map;

/**
 * A dialogue as it was read.
 *
 * @param title what it shows
 * @param cast the role of each participant by name, in order of appearance
 * @param cues what happens, in order
 */
public record Dialogue(String title, Map<String, String> cast, List<Cue> cues) {

    public Dialogue {
        cues = List.copyOf(cues);
    }

    /**
     * Reads a dialogue.
     *
     * @throws DialogueSyntaxException when a line says nothing that is known
     */
    public static Dialogue parse(String text) {
        return new DialogueParser(text).parse();
    }
}
