package org.libervia.pubsub.presence;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.Digest;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The name that a presence gives capabilities.
 *
 * @param name what they are known as: the hash function, and the hash
 * @param node the node to ask for these very capabilities, or null when the entity itself is to be
 *     asked
 * @param proof whether an answer is what the name stands for
 */
record NamedCapabilities(String name, @Nullable String node, Predicate<DiscoInfo> proof) {
    /** From the best to the least; broken ones are none (XEP-0390 §4.4). */
    private static final List<Digest> FUNCTIONS =
            List.of(
                    Digest.SHA3_256,
                    Digest.SHA_256,
                    Digest.SHA3_512,
                    Digest.SHA_512,
                    Digest.BLAKE2B_256,
                    Digest.BLAKE2B_512);

    /** What begins the names that prove nothing. */
    private static final String UNPROVEN = "?";

    private static final int LONGEST = 500;

    /** The name in a presence; empty when there is none, or it is malformed. */
    static Optional<NamedCapabilities> in(XmlElement presence) {
        return safe(presence)
                .or(() -> common(presence))
                .filter(named -> named.name().length() <= LONGEST);
    }

    /** What {@link #name} stood for; the entity itself is to be asked. */
    static NamedCapabilities named(String name) {
        Optional<Hash> hash = CapsHashes.ofNode(name);
        int colon = name.indexOf(':');
        if (hash.isPresent()) {
            return FUNCTIONS.stream()
                    .flatMap(function -> by(function, List.of(hash.get())))
                    .findFirst()
                    .orElseGet(() -> unproven(name));
        }
        return Digest.named(name.substring(0, Math.max(colon, 0)))
                .filter(digest -> colon < name.length() - 1)
                .map(digest ->
                        new Caps(digest.textualName(), "urn:unknown", name.substring(colon + 1)))
                .map(NamedCapabilities::of)
                .map(named -> new NamedCapabilities(name, null, named.proof()))
                .orElseGet(() -> unproven(name));
    }

    private static NamedCapabilities unproven(String name) {
        return new NamedCapabilities(name, null, info -> false);
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
                                CapsHashes.node(hash),
                                CapsHashes.node(hash),
                                info ->
                                        CapsHashes.hash(info, hash.algorithm(), function::of)
                                                .filter(hash::equals)
                                                .isPresent()));
    }

    private static Optional<NamedCapabilities> common(XmlElement presence) {
        try {
            return Caps.in(presence).map(NamedCapabilities::of);
        } catch (InvalidElementException malformed) {
            return Optional.empty();
        }
    }

    /** A name in the legacy format proves nothing, and one of an unknown function neither. */
    private static NamedCapabilities of(Caps caps) {
        return Optional.ofNullable(caps.hash())
                .flatMap(Digest::named)
                .map(digest ->
                        new NamedCapabilities(
                                digest.textualName() + ":" + caps.ver(),
                                caps.discoNode(),
                                info -> caps.matches(info, digest::of)))
                .orElseGet(() -> unproven(UNPROVEN + caps.discoNode()));
    }
}
