package org.libervia.xmpp.sasl;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.transport.ChannelBinding;

/**
 * SCRAM (RFC 5802, RFC 7677): the password is never sent, and the server proves that it knows it.
 */
final class Scram implements Mechanism {
    private final ScramClient client;
    private boolean proven;

    /**
     * One run.
     *
     * @param binding the data that ties it to the TLS connection, with a mechanism that ends in
     *     {@code -PLUS}; else null
     */
    Scram(
            String mechanism,
            String user,
            String password,
            @Nullable ChannelBinding kind,
            byte @Nullable [] binding) {
        ScramClient.FinalBuildStage builder =
                ScramClient.builder()
                        .advertisedMechanisms(List.of(mechanism))
                        .username(user)
                        .password(password.toCharArray())
                        .stringPreparation(StringPreparation.SASL_PREPARATION);
        if (kind != null && binding != null) {
            builder.channelBinding(kind.id(), binding);
        }
        this.client = builder.build();
    }

    @Override
    public String name() {
        return client.getScramMechanism().getName();
    }

    @Override
    public byte[] first() {
        return bytes(client.clientFirstMessage().toString());
    }

    @Override
    public byte[] answer(byte[] challenge) {
        String text = new String(challenge, StandardCharsets.UTF_8);
        try {
            if (text.startsWith("v=") || text.startsWith("e=")) {
                verify(challenge);
                return new byte[0];
            }
            client.serverFirstMessage(text);
            return bytes(client.clientFinalMessage().toString());
        } catch (ScramException | IllegalArgumentException | IllegalStateException wrong) {
            throw new SaslException(
                    "aborted",
                    "The server's challenge makes no sense: " + wrong.getMessage(),
                    wrong);
        }
    }

    @Override
    public void verify(byte[] additionalData) {
        if (proven) {
            return;
        }
        try {
            client.serverFinalMessage(new String(additionalData, StandardCharsets.UTF_8));
            proven = true;
        } catch (ScramException | IllegalArgumentException | IllegalStateException wrong) {
            throw new SaslException(
                    "aborted",
                    "The server did not prove that it knows the password: it may not be the one it claims to be.",
                    wrong);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
