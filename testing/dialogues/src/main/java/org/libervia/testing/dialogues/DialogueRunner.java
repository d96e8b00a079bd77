package org.libervia.testing.dialogues;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plays dialogues on a stage, and fails where they go otherwise than written. */
public final class DialogueRunner {
    private final Stage stage;
    private final Duration patience;
    private final Duration silence;

    /**
     * @param patience how long a participant waits for what it should receive
     * @param silence how long “receives nothing” lasts
     */
    public DialogueRunner(Stage stage, Duration patience, Duration silence) {
        this.stage = stage;
        this.patience = patience;
        this.silence = silence;
    }

    /**
     * Plays one dialogue; whoever is left connected is disconnected in the end.
     *
     * @throws DialogueFailure when it goes otherwise than written
     */
    public void run(Dialogue dialogue) {
        Variables variables = new Variables(stage.variables());
        Map<String, Role> roles = new LinkedHashMap<>();
        dialogue.cast()
                .forEach((name, role) -> {
                    Participant participant = stage.cast(name, role);
                    variables.address(name, participant.address());
                    roles.put(name, new Role(name, participant, variables));
                });
        try {
            for (Cue cue : dialogue.cues()) {
                play(dialogue, cue, roles);
            }
        } finally {
            roles.values().forEach(Role::leave);
        }
    }

    private void play(Dialogue dialogue, Cue cue, Map<String, Role> roles) {
        Role role = roles.get(cue.who());
        if (role == null) {
            throw new IllegalArgumentException(cue.who() + " is not in the cast");
        }
        try {
            switch (cue) {
                case Cue.Connects connects -> role.connect();
                case Cue.Disconnects disconnects -> role.disconnect();
                case Cue.Sends sends -> role.send(sends.xml());
                case Cue.Ignores ignores -> role.ignore(ignores.xml());
                case Cue.Receives receives ->
                        role.receive(receives.xml(), receives.manner(), patience);
                case Cue.ReceivesNothing nothing -> role.receiveNothing(silence);
                case Cue.IsDisconnected disconnected -> role.awaitDisconnection(patience);
            }
        } catch (Role.Unexpected unexpected) {
            throw new DialogueFailure(dialogue, cue, unexpected.what(), null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialogueFailure(dialogue, cue, "interrupted", interrupted);
        } catch (Exception failed) {
            throw new DialogueFailure(dialogue, cue, failed.toString(), failed);
        }
    }
}
