package org.libervia.feature.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.libervia.feature.trial.FeatureBox.soon;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.testing.kit.server.ServerTest;
import org.libervia.testing.kit.server.XmppServer;

/** A backend whose disk is full for a while. */
class FullDiskTest {
    private static final int LONG = 20_000;

    @ServerTest
    void nothingIsLostAndUsersAreTold(XmppServer server) {
        try (Place place = Place.at(server)) {
            FeatureBox box = place.box();
            Jid alice = place.online("alice");
            Jid bob = place.online("bob");
            box.send("alice", bob, "before");
            soon(() -> assertThat(box.bodies("bob")).containsExactly("before"));

            box.fillDisk();
            assertThatThrownBy(() -> box.send("alice", bob, "x".repeat(LONG)))
                    .isInstanceOfSatisfying(
                            LiberviaException.class,
                            told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE))
                    .hasMessageContaining("is full")
                    .hasMessageContaining("Free some space");
            assertThat(box.bodies("alice")).containsExactly("before");

            String news = "news " + "x".repeat(LONG);
            try (FeatureBox elsewhere = FeatureBox.at(server, place.path().resolve("elsewhere"))) {
                elsewhere.profile("carol", place.account("carol"));
                elsewhere.connect("carol");
                box.fillDisk();
                elsewhere.send("carol", alice, news);
                soon(() ->
                        assertThat(box.heard(Note.class))
                                .anySatisfy(note -> {
                                    assertThat(note.level()).isEqualTo(Note.Level.ERROR);
                                    assertThat(note.text()).contains("full", "Nothing is lost");
                                }));
            }
            box.freeDisk();
            soon(() -> assertThat(box.bodies("alice")).containsExactly("before", news));
            box.send("alice", bob, "after");
            soon(() -> assertThat(box.bodies("bob")).containsExactly("before", "after"));
            assertThat(box.damage()).isEmpty();
        }
    }
}
