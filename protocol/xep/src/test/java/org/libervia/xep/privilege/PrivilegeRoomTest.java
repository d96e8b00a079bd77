package org.libervia.xep.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

class PrivilegeRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                new Codec<>(
                        Privilege.class,
                        List.of(
                                new XmlName(Privilege.NAMESPACE, "privilege"),
                                new XmlName(Privilege.FORMER_NAMESPACE, "privilege")),
                        false,
                        Privilege::read),
                Codec.of(
                        PrivilegedIq.class,
                        Privilege.NAMESPACE,
                        PrivilegedIq::read,
                        "privileged_iq"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        Function<Random, Object> question =
                random ->
                        XmlElement.builder("iq", "jabber:client")
                                .attribute("type", "set")
                                .attribute("id", "a")
                                .child(XmlElement.empty("query", "urn:example:any"))
                                .build();
        return Map.of(
                "Privilege.namespace",
                random -> random.nextBoolean() ? Privilege.NAMESPACE : Privilege.FORMER_NAMESPACE,
                "Privilege.stanza",
                question,
                "PrivilegedIq.iq",
                question);
    }

    @Test
    void aNamespaceAllowsTheQuestionsOfItsType() {
        assertThat(new NamespacePermission("a", "both").allows("set")).isTrue();
        assertThat(new NamespacePermission("a", "set").allows("set")).isTrue();
        assertThat(new NamespacePermission("a", "set").allows("get")).isFalse();
        assertThat(new NamespacePermission("a", null).allows("get")).isFalse();
    }
}
