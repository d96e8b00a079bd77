package org.libervia.xep.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.libervia.xmpp.xml.XmlElement;

class PubSubIdentifiersTest {
    private static final String LONGEST = "é".repeat(511) + "x";

    @Test
    void areNeitherEmptyNorBoundless() {
        assertThat(new NodeName(LONGEST).value()).isEqualTo(LONGEST);
        assertThat(new ItemId(LONGEST).value()).isEqualTo(LONGEST);
        for (String wrong : new String[] {"", LONGEST + "x"}) {
            assertThatThrownBy(() -> new NodeName(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new ItemId(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(NodeName.of(wrong)).isEmpty();
            assertThat(ItemId.of(wrong)).isEmpty();
        }
    }

    @Test
    void nameWhatIsAskedFor() {
        XmlElement asked = PubSub.item(new NodeName("urn:example"), new ItemId("one")).write();
        XmlElement items = asked.child("items", PubSub.NAMESPACE).orElseThrow();

        assertThat(items.attribute("node")).isEqualTo("urn:example");
        assertThat(items.child("item", PubSub.NAMESPACE).orElseThrow().attribute("id"))
                .isEqualTo("one");
    }
}
