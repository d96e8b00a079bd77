package org.libervia.xmpp.sasl;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ScramMechanism;
import com.ongres.scram.common.StringPreparation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SCRAM (RFC 5802, RFC 7677): the password is never sent, and the server proves that it knows it.
 * Where the server says which mechanisms and channel bindings it announced, that must be what came
 * here (XEP-0474).
 */
final class Scram implements Mechanism {
    private static final int NONCE_BYTES = 24;

    private final ScramMechanism mechanism;
    private final String password;
    private final Binding binding;
    private final Offer offer;
    private final String nonce;
    private final String clientFirstBare;
    private byte @Nullable [] expectedSignature;
    private boolean proven;

    /**
     * How a run is tied to the TLS connection.
     *
     * @param header the GS2 header: {@code p=tls-exporter,,} with data; {@code y,,} when we could
     *     but the server does not offer it; {@code n,,} when we can't
     * @param data the connection's data, empty without
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Binding(String header, byte[] data) {
        static final Binding NONE = new Binding("n,,", new byte[0]);
        static final Binding NOT_OFFERED = new Binding("y,,", new byte[0]);
    }

    Scram(String mechanism, Credentials credentials, Binding binding, Offer offer) {
        this(mechanism, credentials, binding, offer, freshNonce());
    }

    Scram(String mechanism, Credentials credentials, Binding binding, Offer offer, String nonce) {
        this.mechanism = Objects.requireNonNull(ScramMechanism.byName(mechanism), mechanism);
        this.password = credentials.password();
        this.binding = binding;
        this.offer = offer;
        this.nonce = nonce;
        this.clientFirstBare =
                "n=" + credentials.user().replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    private static String freshNonce() {
        byte[] random = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    @Override
    public String name() {
        return mechanism.getName();
    }

    @Override
    public byte[] first() {
        return bytes(binding.header() + clientFirstBare);
    }

    @Override
    public byte[] answer(byte[] challenge) {
        if (expectedSignature != null) {
            verify(challenge);
            return new byte[0];
        }
        String serverFirst = new String(challenge, StandardCharsets.UTF_8);
        ServerFirst server = ServerFirst.read(serverFirst, nonce);
        checkAnnouncement(server.announcementHash());
        byte[] salted = salted(server);
        String withoutProof =
                "c=" + Base64.getEncoder().encodeToString(cbind()) + ",r=" + server.nonce();
        String authMessage = clientFirstBare + "," + serverFirst + "," + withoutProof;
        byte[] clientKey = ScramFunctions.clientKey(mechanism, salted);
        byte[] signature =
                ScramFunctions.clientSignature(
                        mechanism, ScramFunctions.storedKey(mechanism, clientKey), authMessage);
        byte[] proof = ScramFunctions.clientProof(clientKey, signature);
        expectedSignature =
                ScramFunctions.serverSignature(
                        mechanism, ScramFunctions.serverKey(mechanism, salted), authMessage);
        return bytes(withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof));
    }

    private byte[] salted(ServerFirst server) {
        try {
            return ScramFunctions.saltedPassword(
                    mechanism,
                    StringPreparation.SASL_PREPARATION,
                    password.toCharArray(),
                    server.salt(),
                    server.iterations());
        } catch (IllegalArgumentException unfit) {
            throw new SaslException(
                    "not-authorized",
                    "The password is empty or holds characters that no password may have.",
                    unfit);
        }
    }

    private byte[] cbind() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(bytes(binding.header()));
        both.writeBytes(binding.data());
        return both.toByteArray();
    }

    private void checkAnnouncement(@Nullable String hash) {
        if (hash == null) {
            return;
        }
        byte[] ours = ScramFunctions.hash(mechanism, bytes(offer.announcement()));
        if (!hash.equals(Base64.getEncoder().encodeToString(ours))) {
            throw new SaslException(
                    "aborted",
                    "What the server offers was changed on its way here: somebody may be listening in, so nothing was"
                            + " sent that helps them.");
        }
    }

    @Override
    public void verify(byte[] additionalData) {
        if (proven) {
            return;
        }
        String text = new String(additionalData, StandardCharsets.UTF_8);
        if (text.startsWith("e=")) {
            throw SaslException.refused("not-authorized", text.substring(2));
        }
        byte[] expected = expectedSignature;
        String end = text.indexOf(',') < 0 ? text : text.substring(0, text.indexOf(','));
        if (expected == null
                || !MessageDigest.isEqual(
                        bytes("v=" + Base64.getEncoder().encodeToString(expected)), bytes(end))) {
            throw new SaslException(
                    "aborted",
                    "The server did not prove that it knows the password: it may not be the one it claims to be.");
        }
        proven = true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
