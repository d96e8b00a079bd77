package org.libervia.feature.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.crypto.Digest;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.xml.XmlElement;

class NamedCapabilitiesTest {
    private static final DiscoInfo LAMP =
            DiscoInfo.of(List.of(Identity.of("client", "pc", "Lamp")), List.of("urn:a"), List.of());
    private static final Caps COMMON = Caps.of("urn:lamp", LAMP, Digest.SHA_1::of);

    private static Hash hash(String name, Digest digest) {
        return CapsHashes.hash(LAMP, name, digest::of).orElseThrow();
    }

    private static NamedCapabilities named(XmlElement... children) {
        return NamedCapabilities.in(
                        XmlElement.builder("presence", "jabber:client")
                                .children(List.of(children))
                                .build())
                .orElseThrow();
    }

    @Test
    void theStrongerNameIsPreferred() {
        Hash sha = hash("sha-256", Digest.SHA_256);
        Hash sha3 = hash("sha3-256", Digest.SHA3_256);
        NamedCapabilities named = named(COMMON.write(), new CapsHashes(List.of(sha, sha3)).write());
        assertThat(named.node()).isEqualTo("urn:xmpp:caps#sha3-256." + sha3.value());
        assertThat(named.proof()).accepts(LAMP);
        assertThat(named(new CapsHashes(List.of(sha)).write()).hash()).isEqualTo(sha.value());
    }

    @Test
    void anAnswerThatIsNotWhatTheNameStandsForIsNoProof() {
        List<String> features = new ArrayList<>(LAMP.features());
        features.add("urn:b");
        DiscoInfo other = DiscoInfo.of(LAMP.identities(), features, List.of());
        assertThat(named(new CapsHashes(List.of(hash("sha-256", Digest.SHA_256))).write()).proof())
                .rejects(other);
        assertThat(named(COMMON.write()).proof()).rejects(other).accepts(LAMP);
    }

    @Test
    void whatNobodyCanVerifyFallsBackToTheCommonName() {
        CapsHashes broken =
                new CapsHashes(List.of(hash("sha-1", Digest.SHA_1), new Hash("sha-9", "AQIDBA==")));
        assertThat(named(COMMON.write(), broken.write()).node()).isEqualTo(COMMON.discoNode());
        XmlElement malformed =
                XmlElement.builder("c", CapsHashes.NAMESPACE)
                        .child(XmlElement.empty("hash", Hash.NAMESPACE))
                        .build();
        assertThat(named(COMMON.write(), malformed).node()).isEqualTo(COMMON.discoNode());
    }

    @Test
    void theLegacyFormatProvesNothing() {
        XmlElement presence =
                XmlElement.builder("presence", "jabber:client")
                        .child(new Caps(null, "urn:lamp", "1.0").write())
                        .build();
        assertThat(NamedCapabilities.in(presence)).isEmpty();
    }
}
