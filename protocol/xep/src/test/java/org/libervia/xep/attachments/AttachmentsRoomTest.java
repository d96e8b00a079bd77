package org.libervia.xep.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xep.microblog.NodeAddress;

class AttachmentsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(
                        Attachments.class, Attachments.NAMESPACE, Attachments::read, "attachments"),
                Codec.of(Summary.class, Summary.NAMESPACE, Summary::read, "summary"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of("Summary.noticed", random -> (long) random.nextInt(100));
    }

    @Test
    void theNodeOfAnItemIsNamedAsInTheSpecification() {
        String node =
                "urn:xmpp:pubsub-attachments:1/xmpp:juliet@capulet.lit?;node=urn%3Axmpp%3Amicroblog%3A0;item=balcony-restoration-afd1";
        NodeAddress item =
                new NodeAddress(
                        Jid.parse("juliet@capulet.lit"),
                        "urn:xmpp:microblog:0",
                        "balcony-restoration-afd1");

        assertThat(AttachmentNodes.attachments(item)).isEqualTo(node);
        assertThat(AttachmentNodes.targetItem(node)).contains(item);
        assertThat(AttachmentNodes.targetItem(AttachmentNodes.summary("n"))).isEmpty();
    }

    @Test
    void theNodeOfSummariesIsNamedAfterTheOtherNode() {
        assertThat(AttachmentNodes.summary("urn:xmpp:microblog:0"))
                .isEqualTo("urn:xmpp:pubsub-attachments:summary:1/urn:xmpp:microblog:0");
        assertThat(AttachmentNodes.targetNode(AttachmentNodes.summary("a/b"))).contains("a/b");
        assertThat(AttachmentNodes.targetNode("urn:xmpp:microblog:0")).isEmpty();
        assertThat(AttachmentNodes.targetNode(AttachmentNodes.summary(""))).isEmpty();
    }

    @Test
    void aNodeNamedWithoutAnItemIsForNoItem() {
        assertThat(
                        AttachmentNodes.targetItem(
                                "urn:xmpp:pubsub-attachments:1/xmpp:juliet@capulet.lit?;node=n"))
                .isEmpty();
        assertThat(AttachmentNodes.targetItem("urn:xmpp:pubsub-attachments:1/n")).isEmpty();
        assertThat(AttachmentNodes.isOne("urn:xmpp:pubsub-attachments:1/n")).isTrue();
    }
}
