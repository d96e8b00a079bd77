package org.libervia.testing.dialogues;

import java.util.Map;

/** Where dialogues are played: it provides the participants. */
public interface Stage {

    /**
     * A participant for one dialogue.
     *
     * @param name as the dialogue calls it
     * @param role what the dialogue says it is: {@code client} …
     * @throws IllegalArgumentException when nobody here plays that role
     */
    Participant cast(String name, String role);

    /** What dialogues may write in braces: {@code domain} … */
    Map<String, String> variables();
}
