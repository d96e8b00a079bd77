package org.libervia.cli.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.FeatureInfo;

/** A backend that can only be stopped. */
public final class MemoryBackend implements BackendFacet {
    public boolean stopped;

    @Override
    public BackendStatus ready() {
        return status();
    }

    @Override
    public BackendStatus status() {
        return new BackendStatus(
                "Libervia", "1.2.3", !stopped, 4711, Li.NOW.minus(Duration.ofDays(1)), 1);
    }

    @Override
    public List<FeatureInfo> features() {
        return List.of(
                new FeatureInfo(
                        "ping",
                        "Measures round trips.",
                        List.of("client"),
                        List.of("disco"),
                        List.of("XEP-0199"),
                        FeatureInfo.State.STARTED,
                        null),
                new FeatureInfo(
                        "radio",
                        "Plays music.",
                        List.of("client"),
                        List.of(),
                        List.of(),
                        FeatureInfo.State.FAILED,
                        "there is no antenna"));
    }

    @Override
    public Map<String, String> namespaces() {
        return Map.of("ping", "urn:xmpp:ping");
    }

    @Override
    public String config(String section, String option) {
        return option.equals("local_dir") ? "/var/lib/libervia" : "";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
