package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;

class RoomCommandsTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    private String out(String line) {
        Li.Result result = li.run(line);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out().strip();
    }

    @Test
    void aRoomIsEnteredByItsNameAndLeft() {
        assertThat(out("room join garden -n Ana"))
                .isEqualTo("garden@rooms.example.org as Ana, 1 occupant");
        out("room subject garden roses");
        assertThat(out("room subject garden")).isEqualTo("roses");
        assertThat(out("room list"))
                .isEqualTo("garden@rooms.example.org as Ana, 1 occupant: roses");
        assertThat(out("room occupants garden@rooms.example.org"))
                .isEqualTo("Ana (moderator, owner)");
        out("room nick garden Anna");
        assertThat(out("room occupants garden -O json-raw"))
                .startsWith("[{\"nick\": \"Anna\"")
                .endsWith("\"self\": true}]");
        assertThat(out("room members garden")).isEqualTo("alice@example.org (owner)");
        out("room leave garden -m bye");
        assertThat(out("room list")).isEmpty();
        assertThat(li.run("room leave garden").exitCode()).isEqualTo(16);
    }

    @Test
    void aRoomIsCreatedOnceAndOthersAreInvited() {
        assertThat(out("room create")).isEqualTo("unique@rooms.example.org");
        assertThat(li.run("room create unique").exitCode()).isEqualTo(19);
        out("room invite unique bob@example.org -r tea");
        assertThat(world.rooms.invited)
                .containsExactly("bob@example.org to unique@rooms.example.org: tea");
        assertThat(out("room list --all")).isEqualTo("hall@rooms.example.org The hall");
        assertThat(out("room info hall -O json-raw")).contains("\"archived\": true");
        assertThat(li.run("room list -s other.example.org").exitCode()).isEqualTo(2);
    }

    @Test
    void bookmarksAreAddedListedAndRemoved() {
        out("bookmarks add garden -n Garden -N Ana --autojoin");
        assertThat(out("bookmarks list")).isEqualTo("Garden [garden@rooms.example.org (Ana)] (*)");
        assertThat(out("bookmarks list -O json-raw"))
                .isEqualTo(
                        "[{\"room\": \"garden@rooms.example.org\", \"name\": \"Garden\", \"nick\": \"Ana\", \"autojoin\": true}]");
        out("bookmarks remove -f garden");
        assertThat(out("bookmarks list")).isEmpty();
        assertThat(li.run("bookmarks remove -f garden").exitCode()).isEqualTo(16);
    }
}
