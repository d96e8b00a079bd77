package org.libervia.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.identity.IdentityUpdated;
import org.libervia.web.files.CachedPictures;

class PersonTest {
    @TempDir Path directory = Path.of("");

    @Test
    void initialsAreThoseOfTheFirstAndTheLastWord() {
        assertThat(Person.of("romeo@example.org").initials()).isEqualTo("R");
        assertThat(Person.of("a@b", List.of("Juliet of the Capulet"), null).initials())
                .isEqualTo("JC");
        assertThat(Person.of("a@b", List.of("", "élise"), null).initials()).isEqualTo("É");
        assertThat(Person.of("a@b", List.of("😀 party"), null).initials()).isEqualTo("P");
        assertThat(Person.of("a@b", List.of("😀"), null).initials()).isEqualTo("😀");
        assertThat(Person.of("example.org").name()).isEqualTo("example.org");
    }

    @Test
    void theColourIsThatOfTheSpecification() {
        // XEP-0392 §13.1
        assertThat(Person.hue("Romeo")).isCloseTo(327.255249, within(1e-5));
        assertThat(Person.hue("council")).isCloseTo(359.994507, within(1e-5));
    }

    /** Knows Juliet, with a picture. */
    private record Identities(Path picture) implements IdentityFacet {
        @Override
        public IdentityInfo get(String profile, @Nullable Jid entity, boolean useCache) {
            return new IdentityInfo(
                    entity == null ? Jid.parse("x@y") : entity,
                    List.of("Juliet Capulet"),
                    null,
                    new IdentityInfo.Avatar(
                            picture.toString(),
                            "image/png",
                            "0123456789abcdef0123456789abcdef01234567"));
        }

        @Override
        public void set(String profile, @Nullable String nickname, @Nullable String description) {
            throw new UnsupportedOperationException("nobody changes here");
        }

        @Override
        public void setAvatar(String profile, String path) {
            throw new UnsupportedOperationException("nobody changes here");
        }
    }

    @Test
    void facesAreLearnedAsideAndRenewedBySignals() throws IOException {
        FacetRegistry facets = new FacetRegistry();
        Path picture = Files.write(directory.resolve("face.png"), new byte[] {1, 2, 3});
        facets.add(IdentityFacet.class, new Identities(picture));
        try (EmbeddedBridge bridge = new EmbeddedBridge(facets, new SignalHub())) {
            People people = new People(bridge, new CachedPictures());
            assertThat(people.find("romeo", "juliet@example.org").avatarUrl()).isNull();
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            people.find("romeo", "juliet@example.org")
                                    .name()
                                    .equals("Juliet Capulet"));
            assertThat(people.find("romeo", "juliet@example.org").avatarUrl())
                    .isEqualTo("/cache/common/0123456789abcdef0123456789abcdef01234567");
            people.hear(
                    new IdentityUpdated(
                            "romeo",
                            new IdentityInfo(
                                    Jid.parse("juliet@example.org"), List.of("J."), null, null)));
            assertThat(people.find("romeo", "juliet@example.org").name()).isEqualTo("J.");
            assertThat(people.find("romeo", "not@an@address").name()).isEqualTo("not");
        }
    }

    @Test
    void onlyPicturesHaveAnAddress() {
        CachedPictures pictures = new CachedPictures();
        Path file = directory.resolve("face.svg");
        String hash = "0123456789abcdef";
        assertThat(pictures.url(file, "image/svg+xml", hash)).isEmpty();
        assertThat(pictures.url(file, "text/html", hash)).isEmpty();
        assertThat(pictures.url(file, "image/png", "../x")).isEmpty();
        assertThat(pictures.url(file, "image/png", hash)).contains("/cache/common/" + hash);
    }
}
