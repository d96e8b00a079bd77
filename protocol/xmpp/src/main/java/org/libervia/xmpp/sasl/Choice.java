package org.libervia.xmpp.sasl;

import java.util.List;
import java.util.Optional;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.XmlChannel;

/**
 * Chooses the strongest mechanism that both sides can do: bound to the channel before not, longer
 * hash before shorter, PLAIN last.
 */
public final class Choice {
    private static final List<String> HASHES =
            List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1");
    private static final List<ChannelBinding> BINDINGS =
            List.of(ChannelBinding.TLS_EXPORTER, ChannelBinding.TLS_SERVER_END_POINT);

    private static final List<String> TOKENS =
            List.of("HT-SHA-256-EXPR", "HT-SHA-256-ENDP", "HT-SHA-256-NONE");

    private Choice() {}

    /**
     * A mechanism to begin with.
     *
     * @throws SaslException when nothing that the server offers may be used here
     */
    public static Mechanism among(Offer offer, Credentials credentials, XmlChannel channel) {
        if (credentials.isAnonymous()) {
            return named(offer, "ANONYMOUS");
        }
        if (credentials.certificate() && offer.mechanisms().contains("EXTERNAL")) {
            return new Simple("EXTERNAL");
        }
        if (channel.isSecure()) {
            Optional<Mechanism> bound = bound(offer, credentials, channel);
            if (bound.isPresent()) {
                return bound.get();
            }
        }
        Scram.Binding unbound =
                channel.isSecure() && !offer.hasBound() && canBind(channel)
                        ? Scram.Binding.NOT_OFFERED
                        : Scram.Binding.NONE;
        for (String hash : HASHES) {
            if (offer.mechanisms().contains(hash)) {
                return new Scram(hash, credentials, unbound, offer);
            }
        }
        if (offer.mechanisms().contains("PLAIN") && channel.isSecure()) {
            return new Plain(credentials.user(), credentials.password());
        }
        throw new SaslException(
                "invalid-mechanism",
                "The server offers no way of authentication that is safe here (it offers "
                        + String.join(", ", offer.mechanisms())
                        + ").");
    }

    private static Mechanism named(Offer offer, String name) {
        if (!offer.mechanisms().contains(name)) {
            throw new SaslException("invalid-mechanism", "The server does not offer " + name + ".");
        }
        return new Simple(name);
    }

    private static Optional<Mechanism> bound(
            Offer offer, Credentials credentials, XmlChannel channel) {
        for (String hash : HASHES) {
            if (!offer.mechanisms().contains(hash + "-PLUS")) {
                continue;
            }
            for (ChannelBinding kind : BINDINGS) {
                // A server that does not say which kinds it knows may know only those that TLS 1.3
                // has done away with.
                Optional<byte[]> data =
                        offer.bindings().contains(kind.id())
                                ? channel.channelBinding(kind)
                                : Optional.empty();
                if (data.isPresent()) {
                    Scram.Binding binding = new Scram.Binding("p=" + kind.id() + ",,", data.get());
                    return Optional.of(new Scram(hash + "-PLUS", credentials, binding, offer));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean canBind(XmlChannel channel) {
        return BINDINGS.stream().anyMatch(kind -> channel.channelBinding(kind).isPresent());
    }

    /**
     * Authentication by a token received earlier; empty when the server does not offer its
     * mechanism (any more), or this connection can't be bound to as the token wants.
     */
    public static Optional<Mechanism> withToken(
            FastToken token, List<String> offered, Credentials credentials, XmlChannel channel) {
        if (!offered.contains(token.mechanism()) || !channel.isSecure()) {
            return Optional.empty();
        }
        return tokenBinding(token.mechanism(), channel)
                .map(data ->
                        new HashedToken(
                                token.mechanism(), credentials.user(), token.secret(), data));
    }

    /** The best mechanism to ask a token for. */
    public static Optional<String> tokenMechanism(List<String> offered, XmlChannel channel) {
        return channel.isSecure()
                ? TOKENS.stream()
                        .filter(offered::contains)
                        .filter(name -> tokenBinding(name, channel).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<byte[]> tokenBinding(String mechanism, XmlChannel channel) {
        return switch (mechanism) {
            case "HT-SHA-256-EXPR" -> channel.channelBinding(ChannelBinding.TLS_EXPORTER);
            case "HT-SHA-256-ENDP" -> channel.channelBinding(ChannelBinding.TLS_SERVER_END_POINT);
            case "HT-SHA-256-NONE" -> Optional.of(new byte[0]);
            default -> Optional.empty();
        };
    }
}
