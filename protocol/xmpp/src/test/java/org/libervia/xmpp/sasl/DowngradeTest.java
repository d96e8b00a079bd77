package org.libervia.xmpp.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DowngradeTest {
    private static final String NONCE = "12C4CD5C-E38E-4A98-8F6D-15C38F51CCC6";
    private static final String CHALLENGE =
            "r=" + NONCE + "a09117a6-ac50-4f2f-93f1-93799c2bddf6,s=QSXCR+Q6sek8bf92,i=4096";
    private static final Offer OFFER =
            new Offer(
                    List.of("SCRAM-SHA-1-PLUS", "SCRAM-SHA-1"),
                    List.of("tls-server-end-point", "tls-exporter"));

    private static Scram scram(Offer offer) {
        Scram.Binding binding =
                new Scram.Binding(
                        "p=tls-exporter,,",
                        "THIS IS FAKE CB DATA".getBytes(StandardCharsets.UTF_8));
        Scram scram =
                new Scram(
                        "SCRAM-SHA-1-PLUS",
                        new Credentials("user", "pencil", false),
                        binding,
                        offer,
                        NONCE);
        scram.first();
        return scram;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theHashOfWhatTheServerAnnouncedIsThatOfTheExampleInItsXep() {
        byte[] answer = scram(OFFER).answer(bytes(CHALLENGE + ",h=G6k/rBLDqgOhRRaCuuatSDFkJ08="));

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .startsWith("c=cD10bHMtZXhwb3J0ZXIsLFRISVMgSVMgRkFLRSBDQiBEQVRB,r=" + NONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-1", "SCRAM-SHA-1,SCRAM-SHA-1-PLUS,SCRAM-SHA-256"})
    void anOfferThatWasChangedOnTheWayIsNotAnswered(String mechanisms) {
        Scram scram = scram(new Offer(List.of(mechanisms.split(",")), OFFER.bindings()));

        assertThatThrownBy(() -> scram.answer(bytes(CHALLENGE + ",h=G6k/rBLDqgOhRRaCuuatSDFkJ08=")))
                .isInstanceOf(SaslException.class)
                .hasMessageContaining("changed on its way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4095", "5000001", "2147483647"})
    void aCountOfIterationsThatIsNotSafeIsRefused(String iterations) {
        assertThatThrownBy(() -> scram(OFFER).answer(bytes(CHALLENGE.replace("4096", iterations))))
                .isInstanceOf(SaslException.class)
                .hasMessageContaining("not safe");
    }

    @Test
    void extraAttributesOfTheServerAreSignedToo() {
        Scram plain = scram(OFFER);
        Scram extended = scram(OFFER);

        assertThat(plain.answer(bytes(CHALLENGE)))
                .isNotEqualTo(extended.answer(bytes(CHALLENGE + ",x=extension")));
    }

    @Test
    void aTokenIsProvenByBothSides() {
        HashedToken token = new HashedToken("HT-SHA-256-NONE", "romeo", "secret", new byte[0]);

        assertThat(token.first()).startsWith(bytes("romeo\0")).hasSize(6 + 32);
        assertThatThrownBy(() -> token.verify(new byte[32])).isInstanceOf(SaslException.class);
        assertThatThrownBy(() -> token.verify(new byte[0])).isInstanceOf(SaslException.class);
    }
}
