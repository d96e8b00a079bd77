package org.libervia.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;

class SessionsTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Sessions sessions = new Sessions(Duration.ofHours(2), 3, () -> now);
    private final List<Session> ended = new ArrayList<>();

    private String kept(Session session) {
        sessions.keep(session);
        return session.takeNewSecret().orElseThrow();
    }

    private Session loggedIn(Session before) {
        return sessions.login(
                before, new Login("alice", Jid.parse("alice@example.org"), false, now));
    }

    @Test
    void aSessionIsFoundByItsSecretAlone() {
        Session session = sessions.fresh();
        String secret = kept(session);
        assertThat(sessions.find(secret)).contains(session);
        assertThat(sessions.find(session.uuid())).isEmpty();
        assertThat(sessions.find("")).isEmpty();
        assertThat(session.takeNewSecret()).isEmpty();
    }

    @Test
    void aSessionEndsSomeTimeAfterItsLastUse() {
        sessions.whenEnded(ended::add);
        Session session = sessions.fresh();
        String secret = kept(session);
        now = now.plus(Duration.ofMinutes(119));
        assertThat(sessions.find(secret)).isPresent();
        now = now.plus(Duration.ofMinutes(119));
        assertThat(sessions.find(secret)).isPresent();
        now = now.plus(Duration.ofMinutes(121));
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(ended).containsExactly(session);
    }

    @Test
    void aProfileIsLoggedOutEverywhereElse() {
        sessions.whenEnded(ended::add);
        Session here = loggedIn(sessions.fresh());
        Session elsewhere = loggedIn(sessions.fresh());
        String secret = elsewhere.takeNewSecret().orElseThrow();
        elsewhere.lock(true);
        sessions.endLogins("alice", here);
        assertThat(ended).containsExactly(elsewhere);
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(elsewhere.current().login()).isEmpty();
        assertThat(sessions.find(here.takeNewSecret().orElseThrow())).contains(here);
    }

    @Test
    void aRequestUnderWayBringsNoEndedSessionBack() {
        Session session = loggedIn(sessions.fresh());
        assertThat(session.takeNewSecret()).isPresent();
        sessions.endAll();
        sessions.keep(session);
        assertThat(session.takeNewSecret()).isEmpty();
        assertThat(sessions.hasLogin("alice")).isFalse();
    }

    @Test
    void aLockedSessionStays() {
        Session session = sessions.fresh();
        String secret = kept(session);
        session.lock(true);
        now = now.plus(Duration.ofDays(1));
        assertThat(sessions.find(secret)).isPresent();
    }

    @Test
    void aLoginMakesAnotherSession() {
        Session before = sessions.fresh();
        before.locale("fr");
        String planted = kept(before);
        Session after = loggedIn(before);
        String secret = after.takeNewSecret().orElseThrow();
        assertThat(sessions.find(planted)).isEmpty();
        assertThat(sessions.find(secret)).contains(after);
        assertThat(before.current()).isSameAs(after);
        assertThat(after.locale()).contains("fr");
        assertThat(after.csrfToken()).hasSizeGreaterThan(20);
        assertThat(before.csrfToken()).isEmpty();
        assertThat(after.uuid()).isNotEqualTo(before.uuid());
    }

    @Test
    void theirNumberIsBoundedAndThoseOfUsersStay() {
        Session user = loggedIn(sessions.fresh());
        String secret = user.takeNewSecret().orElseThrow();
        for (int i = 0; i < 20; i++) {
            kept(sessions.fresh());
        }
        assertThat(sessions.find(secret)).contains(user);
    }

    @Test
    void whatIsKeptOfPagesIsBounded() {
        Session session = sessions.fresh();
        for (int i = 0; i < 1000; i++) {
            session.notify(Notification.Level.INFO, "note " + i);
            session.raise("page " + i, "flag");
            int number = i;
            assertThat(session.data("page " + i, Integer.class, () -> number)).isEqualTo(number);
        }
        assertThat(session.takeNotifications()).hasSize(20);
        assertThat(session.takeNotifications()).isEmpty();
        assertThat(session.lower("page 0", "flag")).isTrue();
        assertThat(session.lower("page 0", "flag")).isFalse();
        assertThat(session.findData("page 999", Integer.class)).contains(999);
    }

    @Test
    void theEndOfAllEndsEach() {
        sessions.whenEnded(ended::add);
        kept(sessions.fresh());
        kept(sessions.fresh());
        sessions.endAll();
        assertThat(ended).hasSize(2);
    }
}
