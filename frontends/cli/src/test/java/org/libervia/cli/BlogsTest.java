package org.libervia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.cli.world.Li;
import org.libervia.cli.world.World;
import org.libervia.domain.Page;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.Source;

class BlogsTest {
    private final World world = World.withAlice();
    private final Li li = new Li(world);

    @Test
    void standardInputIsTheArticle() {
        Li.Result result =
                li.typing("*hot*\n").run("blog set -T Tea -t cup -t break -l en --comments");

        assertThat(result.out()).isEqualTo("a1\n");
        ArticleDraft draft = world.blogs.drafts.getFirst();
        assertThat(draft.titles()).containsExactly(new Source("en", Markup.TEXT, "Tea"));
        assertThat(draft.contents()).containsExactly(new Source("en", Markup.MARKDOWN, "*hot*\n"));
        assertThat(draft.tags()).containsExactly("cup", "break");
        assertThat(draft.comments()).isTrue();
        assertThat(draft.id()).isNull();
    }

    @Test
    void anArticleIsReplacedAndItsCommentsAreLeftAlone() {
        li.typing("<p>x</p>").run("blog set -i tea -S xhtml");

        assertThat(world.blogs.drafts.getFirst().id()).isEqualTo("tea");
        assertThat(world.blogs.drafts.getFirst().comments()).isNull();
        assertThat(world.blogs.drafts.getFirst().contents().getFirst().markup())
                .isEqualTo(Markup.XHTML);
    }

    @Test
    void nothingToPublishIsSaidWithTheWayToDoIt() {
        Li.Result result = li.typing(" \n").run("blog set");

        assertThat(result.exitCode()).isEqualTo(17);
        assertThat(result.err()).contains("li blog set <article.md");
    }

    @Test
    void articlesAreShownForPeopleAndForPrograms() {
        li.typing("hot").run("blog set -T Tea -t cup");

        assertThat(li.run("blog get").out()).isEqualTo("Tea\nhot\n\n");
        assertThat(li.run("blog get -v").out()).contains("alice, 15/03/2026 12:00:00", "#cup");
        assertThat(li.run("blog get -O json-raw -k id -k title").out())
                .isEqualTo("[{\"id\": \"a1\", \"title\": \"Tea\"}]\n");
        assertThat(li.run("blog get -k smell").exitCode()).isEqualTo(2);
    }

    @Test
    void whichArticlesAreWantedIsHandedOn() {
        li.run("blog get -s bob@example.org -n news -m 5 -b x -o modification -t tea -w lake");

        assertThat(world.blogs.queries)
                .containsExactly(
                        new BlogQuery(
                                Jid.parse("bob@example.org"),
                                "news",
                                new Page(5, null, "x", null),
                                ItemOrder.MODIFICATION,
                                "tea",
                                "lake"));
    }

    @Test
    void commentsAreWrittenAndRead() {
        li.typing("hot").run("blog set -i tea -C");

        assertThat(li.typing("yes").run("blog comment -i tea").exitCode()).isZero();
        assertThat(li.run("blog comments -i tea").out()).contains("  yes");
        assertThat(li.run("blog comments -i tea -O json-raw").out()).contains("\"replies\": []");
        li.typing("cold").run("blog set -i lake");
        assertThat(li.run("blog comments -i lake").exitCode()).isEqualTo(16);
    }

    @Test
    void anArticleIsRenamedAndTakenBack() {
        li.typing("hot").run("blog set -i tea");

        assertThat(li.run("blog rename -i tea coffee").exitCode()).isZero();
        assertThat(li.run("blog get -i tea").exitCode()).isEqualTo(16);
        assertThat(li.run("blog delete -f -i coffee").exitCode()).isZero();
        assertThat(li.run("blog get -i coffee").exitCode()).isEqualTo(16);
        assertThat(li.run("blog delete -f").exitCode()).isEqualTo(2);
    }

    @Test
    void aPreviewIsXhtmlAndBlogsAreListed() {
        assertThat(li.typing("hot").run("blog preview").out()).isEqualTo("<p>hot</p>\n");
        assertThat(li.run("blog list").out()).isEqualTo("alice@example.org\n");
    }

    @Test
    void anAddressOfAnItemSaysServiceNodeAndItem() {
        List<String> command =
                List.of(
                        "pubsub",
                        "get",
                        "-u",
                        "xmpp:pubsub.example.org?;node=a%2Fb%2Bc;item=i%201");
        li.run(command);

        assertThat(world.pubsub.calls.getFirst())
                .startsWith("items pubsub.example.org a/b+c [i 1] ");
    }

    @Test
    void itemsArePublishedShownAndTakenBack() {
        assertThat(li.typing("<x/>\n").run("pubsub set -n n -i one -f access_model open").out())
                .isEqualTo("one\n");
        assertThat(world.pubsub.calls.getFirst()).isEqualTo("publish null n {access_model=open}");
        assertThat(li.run("pubsub get -n n").out()).isEqualTo("<x/>\n");
        assertThat(li.run("pubsub get -n n -O json-raw").out())
                .contains("\"publisher\": \"alice@example.org\"");
        li.run("pubsub delete -f -n n -i one --no-notification");
        assertThat(world.pubsub.calls.getLast()).isEqualTo("retract n [one] false");
    }

    @Test
    void nodesAreMadeSetUpAndDeleted() {
        assertThat(li.run("pubsub node create").out()).isEqualTo("made\n");
        li.run("pubsub node set -n n -f title T");
        li.run("pubsub node delete -n n -f");
        assertThat(world.pubsub.calls)
                .containsExactly("create null {}", "configure n {title=T}", "delete n");
        assertThat(li.run("pubsub node get -n n -O json-raw").out())
                .isEqualTo("{\"access_model\": \"open\"}\n");
        assertThat(li.run("pubsub node set -n n").exitCode()).isEqualTo(2);
    }

    @Test
    void subscriptionsAndAffiliationsAreShown() {
        assertThat(li.run("pubsub subscribe -n n").err()).contains("pending");
        li.run("pubsub unsubscribe -n n");
        assertThat(world.pubsub.calls).containsExactly("subscribe n", "unsubscribe n");
        assertThat(li.run("pubsub subscriptions -O json-raw").out()).contains("\"node\": \"n\"");
        assertThat(li.run("pubsub affiliations").out()).contains("publisher");
        assertThat(li.run("pubsub affiliations -n n").out()).contains("owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubsub set", "pubsub subscribe", "pubsub delete -f -i x"})
    void theNodeMustBeNamed(String command) {
        Li.Result result = li.typing("<x/>").run(command);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--node");
    }
}
