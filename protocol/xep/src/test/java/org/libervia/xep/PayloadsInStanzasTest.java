package org.libervia.xep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.xep.blocking.BlockCommand;
import org.libervia.xep.blocking.Blocked;
import org.libervia.xep.carbons.Carbon;
import org.libervia.xep.chatstates.ChatState;
import org.libervia.xep.csi.ClientState;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.delay.Delay;
import org.libervia.xep.hints.Hint;
import org.libervia.xep.markers.Marker;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.pubsub.PubSub;
import org.libervia.xep.receipts.Receipt;
import org.libervia.xep.register.Registration;
import org.libervia.xep.roster.Roster;
import org.libervia.xep.stanzaid.OriginId;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xep.vcard4.VCard4;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/** How payloads are found in what carries them. */
class PayloadsInStanzasTest {
    private static final XmlElement MESSAGE =
            XmlParser.parse(
                    """
                    <message xmlns='jabber:client'>
                      <body>Hi</body>
                      <stanza-id xmlns='urn:xmpp:sid:0' id='x'/>
                      <stanza-id xmlns='urn:xmpp:sid:0' id='a7' by='ana@example.org'/>
                      <origin-id xmlns='urn:xmpp:sid:0' id='o1'/>
                      <request xmlns='urn:xmpp:receipts'/>
                      <markable xmlns='urn:xmpp:chat-markers:0'/>
                      <unheard xmlns='http://jabber.org/protocol/chatstates'/>
                      <composing xmlns='http://jabber.org/protocol/chatstates'/>
                      <no-copy xmlns='urn:xmpp:hints'/><store xmlns='urn:xmpp:hints'/>
                      <unheard xmlns='urn:xmpp:hints'/>
                      <private xmlns='urn:xmpp:carbons:2'/>
                    </message>
                    """);

    @Test
    void everythingInAMessageIsFound() {
        assertThat(StanzaId.by(Jid.parse("ana@example.org"), MESSAGE)).hasValue("a7");
        assertThat(StanzaId.by(Jid.parse("ben@example.org"), MESSAGE)).isEmpty();
        assertThat(OriginId.in(MESSAGE)).hasValue(new OriginId("o1"));
        assertThat(Receipt.in(MESSAGE)).hasValue(new Receipt.Request());
        assertThat(Marker.in(MESSAGE)).hasValue(new Marker.Markable());
        assertThat(ChatState.in(MESSAGE)).hasValue(ChatState.COMPOSING);
        assertThat(Hint.in(MESSAGE)).isEqualTo(Set.of(Hint.NO_COPY, Hint.STORE));
        assertThat(Carbon.isPrivate(MESSAGE)).isTrue();
        assertThat(Carbon.in(MESSAGE)).isEmpty();
        assertThat(Delay.in(MESSAGE)).isEmpty();
    }

    @Test
    void streamFeaturesAreRecognised() {
        XmlElement features =
                XmlParser.parse(
                        "<features xmlns='http://etherx.jabber.org/streams'>"
                                + "<ver xmlns='urn:xmpp:features:rosterver'/>"
                                + "<csi xmlns='urn:xmpp:csi:0'/>"
                                + "<register xmlns='http://jabber.org/features/iq-register'/>"
                                + "</features>");
        XmlElement none = XmlElement.empty("features", "http://etherx.jabber.org/streams");

        assertThat(Roster.isVersioned(features)).isTrue();
        assertThat(ClientState.isOffered(features)).isTrue();
        assertThat(Registration.isOffered(features)).isTrue();
        assertThat(Roster.isVersioned(none) || ClientState.isOffered(none)).isFalse();
        assertThat(Registration.isOffered(none)).isFalse();
    }

    @Test
    void aBlockedAddresseeIsTheCauseOfAnError() {
        StanzaError blocked =
                new StanzaError(
                        StanzaError.Type.CANCEL,
                        "not-acceptable",
                        null,
                        null,
                        List.of(Blocked.condition()));

        assertThat(Blocked.isCause(StanzaError.read(blocked.element()))).isTrue();
        assertThat(Blocked.isCause(StanzaError.of(StanzaError.Type.CANCEL, "not-acceptable")))
                .isFalse();
        assertThatThrownBy(() -> BlockCommand.block(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRegistrationNeverShowsItsPassword() {
        Registration registration = Registration.of(Map.of("password", "sesame"));

        assertThat(registration.toString()).contains("password").doesNotContain("sesame");
    }

    @Test
    void aFormTypeThatIsShownIsNone() {
        DataForm shown =
                DataForm.read(
                        XmlParser.parse(
                                "<x xmlns='jabber:x:data' type='form'><field var='FORM_TYPE'>"
                                        + "<value>urn:example:any</value></field></x>"));

        assertThat(shown.formType()).isEmpty();
        assertThat(DataForm.submit("urn:example:any", FormField.of("a", "true")).formType())
                .hasValue("urn:example:any");
        assertThat(FormField.of("a", "1").flag()).hasValue(true);
        assertThat(FormField.of("a", "perhaps").flag()).isEmpty();
    }

    @Test
    void aCardsPropertyIsFoundAndReplaced() {
        VCard4 card = new VCard4(List.of()).with("nickname", "ana").with("nickname", "anna");

        assertThat(card.values("nickname")).containsExactly("anna");
        assertThat(card.with("nickname", null).value("nickname")).isEmpty();
    }

    @Test
    void aMalformedPartIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Delay.read(XmlElement.empty("delay", Delay.NAMESPACE)))
                .isInstanceOf(InvalidElementException.class)
                .hasMessage("<delay/> of “urn:xmpp:delay”: the attribute “stamp” is missing");
        assertThatThrownBy(() ->
                        PubSub.read(
                                PubSub.publish(new NodeName("n"), Item.named("a"), null)
                                        .write()
                                        .without(child -> true)))
                .isInstanceOf(InvalidElementException.class);
    }
}
