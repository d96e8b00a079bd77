package org.libervia.backend;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.session.Sessions;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Settings;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.FeatureInfo;

/** The backend itself, for frontends. */
final class BackendService implements BackendFacet {
    private static final Pattern SECRET =
            Pattern.compile("pass(word|phrase)|secret|token|private_key|database_url");
    private static final String MASK = "********";

    private final Identity identity;
    private final Instant started;
    private final FeatureHost features;
    private final Sessions sessions;
    private final Settings settings;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    BackendService(
            Identity identity,
            Instant started,
            FeatureHost features,
            Sessions sessions,
            Settings settings) {
        this.identity = identity;
        this.started = started;
        this.features = features;
        this.sessions = sessions;
        this.settings = settings;
    }

    void isReady() {
        ready.countDown();
    }

    void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public BackendStatus ready() {
        try {
            ready.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED, "The backend ends before it was ready.", stopped);
        }
        return status();
    }

    @Override
    public BackendStatus status() {
        return new BackendStatus(
                identity.name(),
                identity.version(),
                ready.getCount() == 0,
                ProcessHandle.current().pid(),
                started,
                sessions.connected().size());
    }

    @Override
    public List<FeatureInfo> features() {
        ready();
        return features.features();
    }

    @Override
    public Map<String, String> namespaces() {
        Map<String, String> names = new TreeMap<>();
        names.put("x-data", "jabber:x:data");
        names.put("disco#info", "http://jabber.org/protocol/disco#info");
        return names;
    }

    @Override
    public String config(String section, String option) {
        String value = settings.text(section, option).orElse("");
        boolean secret = SECRET.matcher(option.toLowerCase(Locale.ROOT)).find();
        return secret && !value.isEmpty() ? MASK : value;
    }

    @Override
    public void stop() {
        // The answer leaves before the end begins: ending waits for calls that are under way.
        end.countDown();
    }
}
