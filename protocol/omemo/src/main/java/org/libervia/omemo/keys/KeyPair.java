package org.libervia.omemo.keys;

import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/** A key pair that agrees. */
public record KeyPair(SecretBytes privateKey, PublicKey publicKey) {

    /** A new pair. */
    public static KeyPair random(Primitives primitives) {
        return of(primitives, SecretBytes.taking(primitives.random(PublicKey.LENGTH)));
    }

    /** The pair of a private key. */
    public static KeyPair of(Primitives primitives, SecretBytes privateKey) {
        return new KeyPair(privateKey, PublicKey.of(primitives.publicKey(privateKey.expose())));
    }

    /**
     * What only the two owners can compute (RFC 7748 §6.1).
     *
     * @throws OmemoException ({@code BAD_KEY}) when the other key makes the result the same for
     *     everybody
     */
    public static SecretBytes agree(Primitives primitives, SecretBytes own, PublicKey other) {
        return SecretBytes.taking(
                primitives
                        .agree(own.expose(), other.raw())
                        .orElseThrow(() ->
                                new OmemoException(
                                        Fault.BAD_KEY,
                                        "A public key is one that gives everybody the same"
                                                + " secret: it is refused.")));
    }

    /** Agrees with the owner of another key. */
    public SecretBytes agree(Primitives primitives, PublicKey other) {
        return agree(primitives, privateKey, other);
    }
}
