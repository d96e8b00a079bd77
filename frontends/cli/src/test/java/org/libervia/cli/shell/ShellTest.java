package org.libervia.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.cli.AllCommands;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;

class ShellTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    @Test
    void commandsRunOneAfterTheOther() {
        Li.Result result =
                li.typing(
                                "profile list\ncmd param\nget General History\ncmd ..\ndo profile default\n")
                        .run("shell");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("alice\n20\nalice\n");
    }

    @Test
    void theExitCodeOfWhatFailsIsTold() {
        Li.Result result =
                li.typing("profile delete nobody\nnonsense\nquit\nprofile list").run("shell");

        assertThat(result.err()).contains("(exit code 16)", "(exit code 2)");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void argumentsAreKeptForTheCommandsThatTakeThem() {
        Li.Result result =
                li.typing("use output json-raw\nuse\nprofile list\nuse_clear\nprofile list\n")
                        .run("shell");

        assertThat(result.out()).isEqualTo("output: json-raw\n[\"alice\"]\nalice\n");
    }

    @Test
    void aFlagThatIsKeptIsGivenWithoutAValue() {
        Li.Result result =
                li.typing("use verbose true\nverbose\nprofile list\nuse verbose no\nprofile list\n")
                        .run("shell");

        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .isEqualTo("li profile list --verbose\nalice\nli profile list\nalice\n");
    }

    @Test
    void aProfileThatIsNotTheDefaultOneIsNamed() {
        world.profiles.add("bob", "bob@example.org", "");
        Li.Result result =
                li.typing("verbose\nprofile info -O json-raw\nwhoami\n").run("shell -c -p bob");

        assertThat(result.out())
                .contains(
                        "li profile info -O json-raw --profile bob",
                        "\"profile\": \"bob\"",
                        "bob@example.org\n");
    }

    @Test
    void helpTellsTheShellsOwnWordsAndTheCommands() {
        assertThat(li.typing("help\nversion\ncmd nowhere\n").run("shell"))
                .satisfies(result ->
                        assertThat(result.out()).contains("use_clear", "Commands:", "libervia-cli"))
                .satisfies(result -> assertThat(result.err()).contains("no group of commands"));
    }

    @Test
    void quotesHoldWordsTogether() {
        assertThat(Words.of("a 'b c' \"d \\\" e\" f\\ g ''"))
                .containsExactly("a", "b c", "d \" e", "f g", "");
        assertThatThrownBy(() -> Words.of("it's"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void wordsAreProposedForThePlaceOneIsIn() {
        Place place = new Place(new AllCommands());
        Proposals proposals = new Proposals(place);

        assertThat(proposals.of(List.of("pro"))).containsExactly("profile");
        assertThat(proposals.of(List.of("use"))).containsExactly("use", "use_clear");
        assertThat(proposals.of(List.of("do", "profile", "d")))
                .containsExactly("disconnect", "default", "delete");
        place.go("profile");
        assertThat(proposals.of(List.of("list", "--cl"))).containsExactly("--clients");
        place.go("../roster");
        assertThat(place.path()).containsExactly("roster");
    }
}
