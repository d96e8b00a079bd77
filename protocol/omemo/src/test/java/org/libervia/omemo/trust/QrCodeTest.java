package org.libervia.omemo.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;

class QrCodeTest {
    private final IdentityKey key = IdentityKeyPair.random(new JdkPrimitives()).publicKey();

    @Test
    void whatIsShownIsWhatIsScanned() throws Exception {
        TrustUri uri = new TrustUri(new KeyOwner("ana@example.org", List.of(key, key), List.of()));
        QrCode code = QrCode.of(uri);
        BitMatrix scanned = new BitMatrix(code.size());
        for (int row = 0; row < code.size(); row++) {
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    scanned.set(column, row);
                }
            }
        }
        String text = new Decoder().decode(scanned).getText();
        assertThat(text).isEqualTo(uri.toString());
        assertThat(TrustUri.parse(text)).isEqualTo(uri);
    }

    @Test
    void aTerminalShowsTheCodeWithItsMargin() {
        QrCode code =
                QrCode.of(new TrustUri(new KeyOwner("ana@example.org", List.of(key), List.of())));
        List<String> lines = code.toString().lines().toList();
        assertThat(lines).hasSize((code.size() + 2 * QrCode.MARGIN + 1) / 2);
        assertThat(lines).allMatch(line -> line.length() == code.size() + 2 * QrCode.MARGIN);
        assertThat(lines.getFirst()).matches("█+");
    }

    @Test
    void moreKeysThanFitAreRefused() {
        KeyOwner owner = new KeyOwner("a@b", Collections.nCopies(60, key), List.of());
        assertThatThrownBy(() -> QrCode.of(new TrustUri(owner)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
