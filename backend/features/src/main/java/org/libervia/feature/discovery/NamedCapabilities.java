package org.libervia.feature.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.libervia.crypto.Digest;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The name that a presence gives to the capabilities of its sender: by XEP-0390 if it can be
 * verified, since forgers have found ways around XEP-0115, else by the latter.
 *
 * @param function what the name was made with
 * @param hash what it came to
 * @param node the node to ask for these very capabilities
 * @param proof whether an answer is what the name stands for
 */
record NamedCapabilities(String function, String hash, String node, Predicate<DiscoInfo> proof) {
    /** From the best to the least; broken ones are none (XEP-0390 §4.4). */
    private static final List<Digest> FUNCTIONS =
            List.of(
                    Digest.SHA3_256,
                    Digest.SHA_256,
                    Digest.SHA3_512,
                    Digest.SHA_512,
                    Digest.BLAKE2B_256,
                    Digest.BLAKE2B_512);

    /** The name in a presence. */
    static Optional<NamedCapabilities> in(XmlElement presence) {
        return safe(presence).or(() -> common(presence));
    }

    private static Optional<NamedCapabilities> safe(XmlElement presence) {
        try {
            List<Hash> hashes =
                    CapsHashes.in(presence).stream().flatMap(c -> c.hashes().stream()).toList();
            return FUNCTIONS.stream().flatMap(function -> by(function, hashes)).findFirst();
        } catch (InvalidElementException malformed) {
            return Optional.empty();
        }
    }

    private static Stream<NamedCapabilities> by(Digest function, List<Hash> hashes) {
        return hashes.stream()
                .filter(hash -> Digest.named(hash.algorithm()).filter(function::equals).isPresent())
                .map(hash ->
                        new NamedCapabilities(
                                CapsHashes.NAMESPACE + "#" + hash.algorithm(),
                                hash.value(),
                                CapsHashes.node(hash),
                                info ->
                                        CapsHashes.hash(info, hash.algorithm(), function::of)
                                                .filter(hash::equals)
                                                .isPresent()));
    }

    private static Optional<NamedCapabilities> common(XmlElement presence) {
        return Caps.in(presence).flatMap(NamedCapabilities::of);
    }

    /** None for names in the legacy format, which prove nothing. */
    private static Optional<NamedCapabilities> of(Caps caps) {
        String function = caps.hash();
        return function == null
                ? Optional.empty()
                : Digest.named(function)
                        .map(digest ->
                                new NamedCapabilities(
                                        function,
                                        caps.ver(),
                                        caps.discoNode(),
                                        info -> caps.matches(info, digest::of)));
    }
}
