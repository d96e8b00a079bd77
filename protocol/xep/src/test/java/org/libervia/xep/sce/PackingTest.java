package org.libervia.xep.sce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.SharedReference;
import org.libervia.xep.sce.SceException.Fault;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullUnmarked
class PackingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final XmlElement STANZA =
            XmlParser.parse(
                    "<message xmlns='jabber:client' from='ana@example.org/phone'"
                            + " to='ben@example.net/desk' type='chat'><body>hi</body><store"
                            + " xmlns='urn:xmpp:hints'/></message>");

    private static Packing packed(SceProfile profile) {
        return Packing.of(STANZA, profile, NOW, least -> "x".repeat(least));
    }

    private static JsonNode vectors() {
        return JsonMapper.shared().readTree(SharedReference.required().path("vectors/sce.json"));
    }

    private static SceProfile profile(JsonNode vector) {
        return vector.path("profile").asString().equals("omemo")
                ? SceProfile.OMEMO
                : SceProfile.OMEMO_ROOM;
    }

    private static XmlElement element(JsonNode vector, String field) {
        return XmlParser.parse(vector.path(field).asString());
    }

    @Test
    void contentIsHiddenAndWhatServersNeedIsNot() {
        Packing packed = packed(SceProfile.OMEMO);
        assertThat(packed.stanza().toString()).doesNotContain("body").contains("store");
        assertThat(packed.text())
                .asString()
                .isEqualTo(
                        "<envelope xmlns='urn:xmpp:sce:1'><content><body xmlns='jabber:client'>hi</body>"
                                + "</content><rpad>xxxxxxxxxxxxxxxx</rpad><time stamp='2026-11-21T10:00:00Z'/>"
                                + "<to jid='ben@example.net'/><from jid='ana@example.org'/></envelope>");
    }

    @Test
    void shortContentsAreAllOfTheSameLength() {
        Set<Integer> lengths = new HashSet<>();
        for (int length = 0; length < 15; length++) {
            XmlElement stanza =
                    XmlElement.builder("message", "jabber:client")
                            .textChild("body", "x".repeat(length))
                            .build();
            Packing packed = Packing.of(stanza, SceProfile.OMEMO, NOW, least -> "x".repeat(least));
            lengths.add(packed.text().length);
        }
        assertThat(lengths).hasSize(1);
    }

    @Test
    void whatIsPackedIsUnpackedAgain() {
        for (SceProfile profile :
                new SceProfile[] {
                    SceProfile.OMEMO, SceProfile.OMEMO_ROOM, SceProfile.TRUST_MESSAGES
                }) {
            Packing packed = packed(profile);
            Unpacking unpacked = Unpacking.of(packed.text(), packed.stanza(), profile);
            assertThat(unpacked.stanza().child("body", "jabber:client")).isPresent();
            assertThat(unpacked.stanza().elements().count()).isEqualTo(2);
            assertThat(unpacked.envelope()).isEqualTo(packed.envelope());
        }
    }

    @Test
    void whatWasNotEncryptedDoesNotMixWithWhatWas() {
        Packing packed = packed(SceProfile.OMEMO);
        XmlElement smuggled =
                packed.stanza()
                        .withChild(XmlElement.ofText("body", "jabber:client", "pay me"))
                        .withChild(XmlElement.empty("encrypted", "urn:xmpp:omemo:2"));
        assertThat(Unpacking.of(packed.text(), smuggled, SceProfile.OMEMO).stanza().toString())
                .contains("hi")
                .doesNotContain("pay me")
                .doesNotContain("encrypted");
    }

    @Test
    void messagesAboutTrustNeedATime() {
        byte[] text =
                "<envelope xmlns='urn:xmpp:sce:1'><content/><rpad/></envelope>".getBytes(UTF_8);
        assertThat(fault(text, SceProfile.TRUST_MESSAGES)).isEqualTo(Fault.INCOMPLETE);
    }

    private static Fault fault(byte[] text, SceProfile profile) {
        return catchThrowableOfType(SceException.class, () -> Unpacking.of(text, STANZA, profile))
                .fault();
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThat(fault(new byte[] {'<', (byte) 0xFF}, SceProfile.OMEMO))
                .isEqualTo(Fault.MALFORMED);
    }

    @Test
    void anEnvelopeOfAnotherTimeIsRefused() {
        Unpacking unpacked =
                Unpacking.of(packed(SceProfile.OMEMO).text(), STANZA, SceProfile.OMEMO);
        Duration margin = Duration.ofMinutes(5);
        assertThat(unpacked.requireTime(NOW.plusSeconds(300), margin)).isSameAs(unpacked);
        assertThatThrownBy(() -> unpacked.requireTime(NOW.plusSeconds(301), margin))
                .isInstanceOf(SceException.class);
        assertThatThrownBy(() -> unpacked.requireTime(NOW.minusSeconds(301), margin))
                .isInstanceOf(SceException.class);
    }

    @Test
    void aStanzaForARoomNeedsItsAddress() {
        XmlElement stanza = STANZA.withAttribute("to", null);
        assertThatThrownBy(() -> Packing.of(stanza, SceProfile.OMEMO_ROOM, NOW, any -> ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referenceStanzasArePackedAsThere() {
        for (JsonNode vector : vectors().path("pack")) {
            Envelope expected = Envelope.read(element(vector, "envelope"));
            Packing packed =
                    Packing.of(
                            element(vector, "stanza_in"),
                            profile(vector),
                            NOW,
                            least -> expected.padding());
            assertThat(packed.envelope()).isEqualTo(expected);
            assertThat(packed.envelope().write()).isEqualTo(element(vector, "envelope"));
            assertThat(packed.stanza()).isEqualTo(element(vector, "stanza_remaining"));
        }
    }

    @Test
    void referenceEnvelopesAreUnpackedOrRefusedAsThere() {
        for (JsonNode vector : vectors().path("unpack")) {
            byte[] text = vector.path("envelope").asString().getBytes(UTF_8);
            XmlElement stanza = element(vector, "stanza");
            String name = vector.path("name").asString();
            if (vector.has("expected_error")) {
                SceException refused =
                        catchThrowableOfType(
                                SceException.class,
                                () -> Unpacking.of(text, stanza, profile(vector)));
                assertThat(refused).as(name).isNotNull();
                assertThat(refused.fault().name())
                        .as(name)
                        .isEqualTo(
                                switch (vector.path("expected_error").asString()) {
                                    case "ParsingError" -> "MALFORMED";
                                    case "ProfileRequirementsNotMet" -> "INCOMPLETE";
                                    default -> "NOT_THIS_STANZA";
                                });
            } else {
                Unpacking unpacked = Unpacking.of(text, stanza, profile(vector));
                assertThat(unpacked.stanza()).as(name).isEqualTo(element(vector, "stanza_out"));
                JsonNode values = vector.path("values");
                assertThat(unpacked.envelope().padding())
                        .isEqualTo(values.path("rpad").asString(null));
                assertThat(unpacked.envelope().time() == null)
                        .isEqualTo(values.path("timestamp").isNull());
            }
        }
    }
}
