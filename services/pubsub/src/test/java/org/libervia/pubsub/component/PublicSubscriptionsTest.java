package org.libervia.pubsub.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.base.Jid;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.store.Engine;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlParser;

class PublicSubscriptionsTest {
    private static final Jid JULIET = Jid.parse("juliet@example.org/balcony");
    private static final Jid ROMEO = Jid.parse("romeo@example.org/orchard");
    private static final Pattern NODES = Pattern.compile("node='(n/[a-z])'");
    private static final Pattern IDS = Pattern.compile("id='([ab][0-9]+)'");

    @ParameterizedTest
    @EnumSource
    void theListOfAnAccountComesInPagesAndByIds(Engine engine, @TempDir Path directory) {
        try (PubSubStore store = TestStores.empty(engine, directory);
                ServiceStage stage = new ServiceStage(store)) {
            for (String node : List.of("n/a", "n/b", "n/c", "n/d")) {
                ask(stage, JULIET, null, "set", "<create node='%s'/>".formatted(node));
                ask(
                        stage,
                        ROMEO,
                        null,
                        "set",
                        "<subscribe node='%s' jid='romeo@example.org'><public xmlns='urn:xmpp:pps:0'/></subscribe>"
                                .formatted(node));
            }
            String whole = list(stage, "", "");
            assertThat(found(NODES, whole)).containsExactly("n/a", "n/b", "n/c", "n/d");
            List<String> ids = found(IDS, whole);

            assertThat(found(NODES, list(stage, "", "<max>2</max>"))).containsExactly("n/a", "n/b");
            assertThat(
                            found(
                                    NODES,
                                    list(
                                            stage,
                                            "",
                                            "<max>1</max><after>" + ids.get(1) + "</after>")))
                    .containsExactly("n/c");
            assertThat(found(NODES, list(stage, "", "<max>2</max><before/>")))
                    .containsExactly("n/c", "n/d");
            assertThat(
                            found(
                                    NODES,
                                    list(
                                            stage,
                                            "",
                                            "<max>2</max><before>" + ids.get(3) + "</before>")))
                    .containsExactly("n/b", "n/c");
            assertThat(found(NODES, list(stage, "<item id='" + ids.get(2) + "'/>", "")))
                    .containsExactly("n/c");
            assertThat(list(stage, "", "<index>1</index>")).contains("feature-not-implemented");
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult each) -> each.group(1)).toList();
    }

    private static String list(ServiceStage stage, String items, String page) {
        return ask(
                stage,
                JULIET,
                ROMEO.bare(),
                "get",
                "<items node='urn:xmpp:pps:subscriptions:0'>"
                        + items
                        + "</items>"
                        + (page.isEmpty()
                                ? ""
                                : "<set xmlns='http://jabber.org/protocol/rsm'>"
                                        + page
                                        + "</set>"));
    }

    private static String ask(
            ServiceStage stage, Jid who, @Nullable Jid account, String type, String content) {
        Iq question =
                new Iq(
                        XmlParser.parse(
                                "<iq xmlns='jabber:client' type='%s' id='q' to='pubsub.example.org' from='%s'><pubsub xmlns='http://jabber.org/protocol/pubsub'>%s</pubsub></iq>"
                                        .formatted(type, who, content)));
        return stage.service.question(question, account).get().element().toString();
    }
}
