package org.libervia.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.Problem;

class SealingKeyTest {
    private final SealingKey key = SealingKey.random();

    @Test
    void whatIsSealedOpensAgain() {
        String sealed = key.seal("pässword 🗝", "xmpp-password", "7");
        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(key.open(sealed, "xmpp-password", "7")).isEqualTo("pässword 🗝");
        assertThat(key.open(key.seal("", "xmpp-password", "7"), "xmpp-password", "7")).isEmpty();
    }

    @Test
    void sealingTwiceGivesTwoTexts() {
        assertThat(key.seal("same", "p", "o")).isNotEqualTo(key.seal("same", "p", "o"));
    }

    @Test
    void anotherPurposeOwnerOrKeyOpensNothing() {
        String sealed = key.seal("secret", "xmpp-password", "7");
        assertThatThrownBy(() -> key.open(sealed, "token", "7"))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> key.open(sealed, "xmpp-password", "8"))
                .isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> SealingKey.random().open(sealed, "xmpp-password", "7"))
                .isInstanceOfSatisfying(
                        BrokenSealException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE));
    }

    @Test
    void anyBitThatIsChangedIsNoticed() {
        byte[] sealed = key.seal(new byte[] {1, 2, 3, 4}, "p", "o");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> key.open(changed, "p", "o"))
                    .isInstanceOf(BrokenSealException.class);
        }
    }

    @Test
    void whatIsCutIsNoticed() {
        byte[] sealed = key.seal(new byte[] {1, 2, 3, 4}, "p", "o");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> key.open(cut, "p", "o"))
                    .isInstanceOf(BrokenSealException.class);
        }
        assertThatThrownBy(() -> key.open("not base64 at all!", "p", "o"))
                .isInstanceOf(BrokenSealException.class);
    }

    @Test
    void aClosedKeyIsOfNoUse() {
        key.close();
        assertThatThrownBy(() -> key.seal("x", "p", "o")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neitherKeyNorSecretIsShown() {
        try (Secret secret = Secret.of("montague")) {
            assertThat(secret.toString()).doesNotContain("montague");
            assertThat(secret).isEqualTo(Secret.of("montague")).isNotEqualTo(Secret.of("capulet"));
            assertThat(secret.reveal()).isEqualTo("montague");
        }
        assertThat(key.toString()).isEqualTo("SealingKey[…]");
    }

    @Test
    void aWipedSecretIsOfNoUse() {
        Secret secret = Secret.of("montague");
        secret.close();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    }
}
