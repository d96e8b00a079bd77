package org.libervia.backend.session;

import java.security.SecureRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Role;
import org.libervia.backend.parameter.CoreParameters;
import org.libervia.backend.profile.LoginDevices;
import org.libervia.backend.profile.Profile;
import org.libervia.backend.profile.ProfileLedger;
import org.libervia.backend.profile.ProfileSecrets;
import org.libervia.base.Jid;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.xmpp.negotiation.ClientIdentity;
import org.libervia.xmpp.negotiation.ClientNegotiation;
import org.libervia.xmpp.negotiation.ComponentNegotiation;
import org.libervia.xmpp.negotiation.Device;
import org.libervia.xmpp.negotiation.Negotiation;
import org.libervia.xmpp.sasl.Credentials;

/** Says how the stream of a session is made, as its parameters are at that moment. */
public final class Negotiations {
    private static final String LETTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RANDOM_LETTERS = 8;
    private static final String SOFTWARE = "Libervia";

    private final ConfiguredRoutes routes;
    private final ProfileLedger ledger;
    private final LoginDevices devices;
    private final Consumer<Signal> signals;
    private final SecureRandom random = new SecureRandom();

    public Negotiations(
            ConfiguredRoutes routes,
            ProfileLedger ledger,
            LoginDevices devices,
            Consumer<Signal> signals) {
        this.routes = routes;
        this.ledger = ledger;
        this.devices = devices;
        this.signals = signals;
    }

    /** Asks anew for each stream: a password or a host may have been changed meanwhile. */
    Negotiation of(ProfileSession session) {
        return resumption -> now(session).negotiate(resumption);
    }

    private Negotiation now(ProfileSession session) {
        String host = session.parameters().value(CoreParameters.FORCE_SERVER);
        var wanted = session.parameters().value(CoreParameters.FORCE_PORT);
        @Nullable Integer port = wanted.isPresent() ? wanted.getAsInt() : null;
        Profile profile = session.stored();
        String password = ProfileSecrets.xmppPassword(profile, session.key());
        Jid jid = profile.jid();
        if (session.role() == Role.COMPONENT) {
            return new ComponentNegotiation(routes.component(jid, host, port), jid, password);
        }
        boolean verified = session.parameters().value(CoreParameters.CHECK_CERTIFICATE);
        if (!verified) {
            warnOfNoCheck(profile);
        }
        return new ClientNegotiation(
                routes.to(jid.server(), host, port, verified), identity(session, password));
    }

    /** Who asks for a resource by name can't have one of the server's (XEP-0386). */
    private ClientIdentity identity(ProfileSession session, String password) {
        Jid jid = session.stored().jid();
        if (jid.local().isEmpty()) {
            return new ClientIdentity(jid.server(), Credentials.ANONYMOUS, null, true);
        }
        ClientIdentity identity =
                new ClientIdentity(
                        jid.server(),
                        new Credentials(jid.local(), password, false),
                        resource(session),
                        true);
        Profile profile = session.stored();
        return jid.isFull()
                ? identity
                : identity.withDevice(
                        new Device(devices.device(profile), SOFTWARE),
                        devices.tokens(profile, session.key()));
    }

    /** That of the address, else one that is drawn once and kept. */
    private String resource(ProfileSession session) {
        Profile profile = session.stored();
        if (profile.jid().isFull()) {
            return profile.jid().resource();
        }
        String kept = profile.resource();
        if (kept != null) {
            return kept;
        }
        StringBuilder drawn = new StringBuilder("libervia.");
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        session.change(now -> ledger.resource(now, drawn.toString()));
        return drawn.toString();
    }

    private void warnOfNoCheck(Profile profile) {
        signals.accept(
                new Note(
                        profile.name(),
                        Note.Level.WARNING,
                        "Certificate not checked",
                        "The server's certificate is not checked: anybody on the way can read along"
                                + " and take the password. Set the parameter"
                                + " Connection/check_certificate to true."));
    }
}
