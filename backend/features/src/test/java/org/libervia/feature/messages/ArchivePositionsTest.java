package org.libervia.feature.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.feature.messages.ArchivePositions.Position;
import org.libervia.store.Engine;

@ParameterizedClass
@EnumSource(Engine.class)
class ArchivePositionsTest {
    private static final Jid OWN = Jid.parse("juliet@example.org");
    private static final Jid ROOM = Jid.parse("verona@rooms.example.org");
    private static final Position FIRST =
            new Position("id “1”", Instant.parse("2026-02-03T04:05:06.123456Z"));

    @Parameter Engine engine = Engine.SQLITE;
    @TempDir Path directory;
    private HistoryBox box;
    private ArchivePositions positions;

    @BeforeEach
    void open() {
        box = new HistoryBox(engine, directory);
        positions = new ArchivePositions(box.database);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void aPositionMovesOn() {
        assertThat(positions.of(box.session, OWN)).isEmpty();
        positions.advance(box.session, OWN, FIRST);
        assertThat(positions.of(box.session, OWN)).contains(FIRST);
        Position second = new Position(null, FIRST.readUntil().plusSeconds(1));
        positions.advance(box.session, OWN, second);
        assertThat(positions.of(box.session, OWN)).contains(second);
    }

    @Test
    void eachProfileAndArchiveHasItsOwn() {
        StoredSession romeo = box.profile("romeo");
        positions.advance(box.session, OWN, FIRST);
        assertThat(positions.of(box.session, ROOM)).isEmpty();
        assertThat(positions.of(romeo, OWN)).isEmpty();
    }

    @Test
    void itGoesWithItsProfile() {
        positions.advance(box.session, OWN, FIRST);
        box.database.write(handle ->
                handle.createUpdate("DELETE FROM profiles WHERE id = :id")
                        .bind("id", box.session.profileId())
                        .execute());
        assertThat(positions.of(box.session, OWN)).isEmpty();
    }
}
