package org.libervia.app.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.socket.SocketBridge;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.FeatureInfo;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.account.SessionInfo;
import org.libervia.domain.network.DiscoveryFacet;

/**
 * Does the backend run, are its features started, are its profiles connected, and do their servers
 * have what is wanted (XEP-0479)?
 */
final class BackendCheck implements Check {
    private final Path socket;

    BackendCheck(Path socket) {
        this.socket = socket;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        try (Bridge bridge =
                SocketBridge.connect(socket, "libervia doctor", Duration.ofSeconds(5))) {
            BackendFacet backend = bridge.facet(BackendFacet.class);
            BackendStatus status = backend.status();
            findings.add(Finding.good("Backend", status.version() + ", process " + status.pid()));
            for (FeatureInfo feature : backend.features()) {
                if (feature.state() != FeatureInfo.State.STARTED) {
                    findings.add(
                            Finding.bad(
                                    "Feature " + feature.name(),
                                    String.valueOf(feature.reason()),
                                    "See the backend's log."));
                }
            }
            for (ProfileInfo profile : bridge.facet(ProfilesFacet.class).list(true, true)) {
                profile(bridge, profile, findings);
            }
        } catch (LiberviaException down) {
            findings.add(Finding.note("Backend", String.valueOf(down.getMessage())));
        }
        return findings;
    }

    private static void profile(Bridge bridge, ProfileInfo profile, List<Finding> findings) {
        String subject = "Profile " + profile.name();
        if (!profile.protectedByPassword()) {
            findings.add(
                    Finding.note(
                            subject,
                            "has no profile password: who can read the database can read its secrets"
                                    + " (li profile modify -p "
                                    + profile.name()
                                    + " --password …)."));
        }
        if (!profile.connected()) {
            findings.add(
                    Finding.note(
                            subject,
                            "is not connected (li profile connect -c -p " + profile.name() + ")."));
            return;
        }
        SessionInfo session = bridge.facet(ProfilesFacet.class).session(profile.name());
        findings.add(
                Finding.good(
                        subject,
                        session.jid() + ", " + session.tls() + ", " + session.mechanism()));
        if (session.tls().equals("none") && profile.component() == null) {
            findings.add(
                    Finding.bad(
                            subject,
                            "The connection is not encrypted.",
                            "Set the parameter Connection/check_certificate to true."));
        }
        if (profile.component() == null) {
            server(bridge, profile, session, findings);
        }
    }

    private static void server(
            Bridge bridge, ProfileInfo profile, SessionInfo session, List<Finding> findings) {
        DiscoveryFacet discovery = bridge.facet(DiscoveryFacet.class);
        Set<String> features = new TreeSet<>();
        for (Jid asked : List.of(session.jid().server(), session.jid().bare())) {
            try {
                features.addAll(discovery.infos(profile.name(), asked, null, false).features());
            } catch (LiberviaException refused) {
                findings.add(
                        Finding.warning(
                                "Server " + asked,
                                String.valueOf(refused.getMessage()),
                                "Ask its administrator."));
            }
        }
        for (ServerServices.Wanted wanted : ServerServices.WANTED) {
            findings.add(
                    ServerServices.examine(
                            discovery, profile.name(), session.jid().domain(), wanted));
        }
        findings.addAll(
                ServerFeatures.examine(session.jid().domain(), features, session.resumable()));
    }
}
