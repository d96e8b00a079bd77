package org.libervia.xep.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.Digest;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;

class CapsStringTest {
    private static final Identity LAMP = Identity.of("client", "pc", "Lamp");

    private static DiscoInfo info(List<Identity> identities, List<String> features) {
        return DiscoInfo.of(identities, features, List.of());
    }

    private static DiscoInfo info(DataForm... forms) {
        return DiscoInfo.of(List.of(LAMP), List.of("a"), List.of(forms));
    }

    @Test
    void partsAreSortedByBytesWhateverTheirOrder() {
        DiscoInfo info =
                DiscoInfo.of(
                        List.of(
                                new Identity("client", "pc", "Lamp", "en"),
                                new Identity("client", "pc", "Лампа", "bg"),
                                Identity.of("automation", "rpc", null)),
                        List.of("urn:z", "urn:a", "Urn:b"),
                        List.of(
                                DataForm.of(
                                        FormType.RESULT,
                                        "urn:example:lamp",
                                        List.of(
                                                FormField.of("watt", "9", "10"),
                                                FormField.of("colour")))));

        assertThat(CapsString.of(info))
                .hasValue(
                        "automation/rpc//<client/pc/bg/Лампа<client/pc/en/Lamp<"
                                + "Urn:b<urn:a<urn:z<"
                                + "urn:example:lamp<colour<watt<10<9<");
    }

    @Test
    void theHashIsThatOfTheString() {
        DiscoInfo info =
                info(
                        List.of(Identity.of("client", "pc", "Exodus 0.9.1")),
                        List.of(
                                "http://jabber.org/protocol/muc",
                                "http://jabber.org/protocol/disco#info",
                                "http://jabber.org/protocol/disco#items",
                                "http://jabber.org/protocol/caps"));

        Caps caps = Caps.of("https://example.org/lamp", info, Digest.SHA_1::of);

        assertThat(caps.ver()).isEqualTo("QgayPKawpkPSDYmwT/WM94uAlu0=");
        assertThat(caps.discoNode())
                .isEqualTo("https://example.org/lamp#QgayPKawpkPSDYmwT/WM94uAlu0=");
        assertThat(caps.matches(info, Digest.SHA_1::of)).isTrue();
        assertThat(caps.matches(info(List.of(LAMP), List.of("a")), Digest.SHA_1::of)).isFalse();
    }

    @Test
    void anAnswerThatRepeatsSomethingIsIllFormed() {
        DataForm form = form("urn:example:lamp");

        assertThat(CapsString.of(info(List.of(LAMP, LAMP), List.of("a")))).isEmpty();
        assertThat(CapsString.of(info(List.of(LAMP), List.of("a", "b", "a")))).isEmpty();
        assertThat(CapsString.of(info(form, form))).isEmpty();
        assertThat(CapsString.of(info(form("urn:example:lamp", "urn:example:other")))).isEmpty();
    }

    @Test
    void aFeatureMayBeNamedAsAFormIs() {
        DiscoInfo info =
                DiscoInfo.of(
                        List.of(LAMP),
                        List.of("urn:example:lamp"),
                        List.of(form("urn:example:lamp")));

        assertThat(CapsString.of(info)).isPresent();
    }

    @Test
    void theSeparatorInAValueIsAnAttempt() {
        assertThat(CapsString.of(info(List.of(LAMP), List.of("a<b")))).isEmpty();
        assertThat(CapsString.of(info(List.of(Identity.of("client", "pc", "a<b")), List.of())))
                .isEmpty();
    }

    @Test
    void aFormWithoutHiddenTypeIsPassedOver() {
        DataForm untyped = DataForm.of(FormType.RESULT, List.of(FormField.of("x", "y")));
        DataForm shown =
                DataForm.of(
                        FormType.RESULT,
                        List.of(
                                FormField.typed(
                                        DataForm.FORM_TYPE, FieldType.TEXT_SINGLE, List.of("t"))));

        assertThat(CapsString.of(info(untyped, shown))).hasValue("client/pc//Lamp<a<");
    }

    @Test
    void theLegacyFormatIsNeverVerified() {
        assertThat(new Caps(null, "n", "1").matches(info(), Digest.SHA_1::of)).isFalse();
    }

    @Test
    void onesOwnCapabilitiesMustBeWellFormed() {
        assertThatThrownBy(() ->
                        Caps.of("n", info(List.of(LAMP), List.of("a", "a")), Digest.SHA_1::of))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DataForm form(String... types) {
        return DataForm.of(
                FormType.RESULT,
                List.of(
                        FormField.typed(DataForm.FORM_TYPE, FieldType.HIDDEN, List.of(types)),
                        FormField.of("watt", "5")));
    }
}
