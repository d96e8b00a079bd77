package org.libervia.xep.caps2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.Digest;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.xml.XmlElement;

class HashInputTest {
    private static final Identity LAMP = Identity.of("client", "pc", "Lamp");

    @Test
    void partsAreSortedAndEndedByTheirSeparators() {
        DiscoInfo info =
                DiscoInfo.of(
                        List.of(
                                new Identity("client", "pc", "Lamp", "en"),
                                Identity.of("a", "b", null)),
                        List.of("urn:z", "urn:a"),
                        List.of(
                                DataForm.of(
                                        FormType.RESULT,
                                        "t",
                                        List.of(FormField.of("f", "2", "1")))));

        assertThat(HashInput.of(info).map(HashInputTest::shown))
                .hasValue("urn:a|urn:z|/a|b|||;client|pc|en|Lamp|;/FORM_TYPE|t|;f|1|2|;,/");
    }

    private static String shown(byte[] input) {
        return new String(input, StandardCharsets.UTF_8)
                .replace('\u001f', '|')
                .replace('\u001e', ';')
                .replace('\u001d', ',')
                .replace('\u001c', '/');
    }

    @Test
    void anImpliedLanguageCounts() {
        DiscoInfo info = DiscoInfo.of(List.of(LAMP), List.of(), List.of());

        assertThat(HashInput.of(info.withImpliedLang("en")).map(HashInputTest::shown))
                .hasValue("/client|pc|en|Lamp|;//");
    }

    @Test
    void whatTheHashCantCoverHasNone() {
        DataForm untyped = DataForm.of(FormType.RESULT, List.of(FormField.of("x", "y")));
        XmlElement foreign = XmlElement.empty("x", "urn:example:any");

        assertThat(HashInput.of(DiscoInfo.of(List.of(), List.of(), List.of(untyped)))).isEmpty();
        assertThat(
                        HashInput.of(
                                new DiscoInfo(
                                        null, List.of(), List.of(), List.of(), List.of(foreign))))
                .isEmpty();
    }

    @Test
    void aNodeNamesItsHashEvenWithADotInTheAlgorithm() {
        Hash hash = Hash.of("sha.9-256", new byte[] {1, 2, 3});

        assertThat(CapsHashes.ofNode(CapsHashes.node(hash))).hasValue(hash);
        assertThat(CapsHashes.ofNode("urn:xmpp:caps#sha-256")).isEmpty();
        assertThat(CapsHashes.ofNode("urn:xmpp:caps#.")).isEmpty();
        assertThat(CapsHashes.ofNode("urn:example:other#a.b")).isEmpty();
    }

    @Test
    void theHashIsThatOfTheInput() {
        DiscoInfo info = DiscoInfo.of(List.of(LAMP), List.of("urn:a"), List.of());
        byte[] input = HashInput.of(info).orElseThrow();

        assertThat(CapsHashes.hash(info, "sha-256", Digest.SHA_256::of))
                .hasValue(Hash.of("sha-256", Digest.SHA_256.of(input)));
    }
}
