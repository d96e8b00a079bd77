package org.libervia.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubEvent;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;
import org.libervia.web.session.Notification;
import org.libervia.web.trial.SiteBox;
import org.libervia.web.trial.SiteBox.Answer;

class KeptPagesTest {
    private static final NodeRef BLOG = NodeRef.blogOf(Jid.parse("romeo@example.org"));

    @TempDir Path directory = Path.of("");
    private SiteBox box = new SiteBox(directory);
    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void site() {
        box =
                new SiteBox(directory)
                        .page("blog", "", "{{ number }}")
                        .code("blog", new Counting())
                        .start();
    }

    @AfterEach
    void close() {
        box.close();
    }

    /** Counts how often it is asked for. */
    private final class Counting implements WebPage {
        @Override
        public void prepare(PageRequest request, PageModel model) {
            int number = made.incrementAndGet();
            model.put("number", number).cacheable(BLOG);
        }
    }

    private static PubsubEvent event(NodeRef node) {
        return new PubsubEvent(
                SiteBox.SERVICE,
                node.service(),
                node.node(),
                PubsubEvent.Kind.PUBLISHED,
                List.of("1"),
                List.of());
    }

    @Test
    void anAnonymousReaderGetsWhatIsKeptUntilTheNodeChanges() {
        Answer first = box.get("/blog");
        assertThat(first.text()).isEqualTo("1");
        assertThat(first.header("ETag")).hasSizeGreaterThan(40);
        assertThat(first.header("Last-Modified")).isNotEmpty();
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.signals.emit(event(new NodeRef(BLOG.service(), "other")));
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.signals.emit(event(BLOG));
        await().atMost(Duration.ofSeconds(30)).until(() -> !box.get("/blog").text().equals("1"));
    }

    @Test
    void eachQueryLanguageAndHostHasItsOwn() {
        assertThat(box.get("/blog").text()).isEqualTo("1");
        assertThat(box.get("/blog?after=x").text()).isEqualTo("2");
        assertThat(box.get("/blog?scheme=dark").text()).isEqualTo("3");
    }

    @Test
    void whoSaysNoCacheHasThePageMadeAgain() {
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.header("Cache-Control", "no-cache");
        assertThat(box.get("/blog").text()).isEqualTo("2");
    }

    @Test
    void whoIsLoggedInOrIsToldSomethingGetsAPageOfTheirOwn() {
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.session.notify(Notification.Level.INFO, "hear, hear");
        assertThat(box.get("/blog").text()).isEqualTo("2");
        assertThat(box.get("/blog").text()).isEqualTo("1");
        assertThat(box.logIn("juliet", false).get("/blog").text()).isEqualTo("3");
    }

    @Test
    void whenSignalsWereLostNothingOldIsShown() {
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.signals.emit(new SignalsLost(3));
        await().atMost(Duration.ofSeconds(30)).until(() -> !box.get("/blog").text().equals("1"));
    }

    @Test
    void whatWasKeptIsForgottenWhenTheServiceProfileIsAway() {
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.signals.emit(new ProfileDisconnected("juliet", "left", false));
        assertThat(box.get("/blog").text()).isEqualTo("1");
        box.signals.emit(new ProfileDisconnected(SiteBox.SERVICE, "the server is gone", true));
        await().atMost(Duration.ofSeconds(30)).until(() -> !box.get("/blog").text().equals("1"));
    }

    @Test
    void aPageWhoseNodeChangesWhileItIsMadeIsNotKept() {
        CacheAddress address = new CacheAddress("libervia", "default", "", "/blog", "en", "");
        try (EmbeddedBridge bridge = new EmbeddedBridge(box.facets, box.signals);
                PageCache cache =
                        new PageCache(bridge, SiteBox.SERVICE, 1 << 20, InstantSource.system())) {
            long begun = cache.begin();
            cache.drop(BLOG);
            cache.put(address, begun, "text/html", new byte[10], List.of(BLOG));
            assertThat(cache.find(address)).isEmpty();
            cache.put(address, cache.begin(), "text/html", new byte[10], List.of(BLOG));
            assertThat(cache.find(address)).isPresent();
        }
    }

    @Test
    void whenThereIsTooMuchTheOldestGoes() {
        try (EmbeddedBridge bridge = new EmbeddedBridge(box.facets, box.signals);
                PageCache cache =
                        new PageCache(bridge, SiteBox.SERVICE, 20_000, InstantSource.system())) {
            for (int number = 0; number < 30; number++) {
                cache.put(address(number), 0, "text/html", new byte[1000], List.of(BLOG));
            }
            assertThat(cache.find(address(0))).isEmpty();
            assertThat(cache.find(address(29))).isPresent();
        }
    }

    private static CacheAddress address(int number) {
        return new CacheAddress("libervia", "default", "", "/" + number, "en", "");
    }
}
