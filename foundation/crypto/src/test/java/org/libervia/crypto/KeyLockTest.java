package org.libervia.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class KeyLockTest {
    private final SealingKey key = SealingKey.random();
    private final String sealed = key.seal("secret", "p", "o");

    private void assertOpensTheSecret(KeyLock lock, String password) {
        Optional<SealingKey> opened = lock.open(Secret.of(password));
        assertThat(opened).isPresent();
        assertThat(opened.get().open(sealed, "p", "o")).isEqualTo("secret");
    }

    @Test
    void theRightPasswordOpensItEvenAfterStorage() {
        String stored = KeyLock.close(key, Secret.of("pässword")).text();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertOpensTheSecret(KeyLock.parse(stored), "pässword");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "passwor", "password ", "Password"})
    void anyOtherPasswordDoesNot(String wrong) {
        assertThat(KeyLock.close(key, Secret.of("password")).open(Secret.of(wrong))).isEmpty();
    }

    @Test
    void aNewPasswordIsANewLockAroundTheSameKey() {
        KeyLock before = KeyLock.close(key, Secret.of("old"));
        SealingKey opened = before.open(Secret.of("old")).orElseThrow();
        KeyLock after = KeyLock.close(opened, Secret.of("new"));
        assertOpensTheSecret(after, "new");
        assertThat(after.open(Secret.of("old"))).isEmpty();
    }

    @Test
    void withoutPasswordItIsBare() {
        KeyLock lock = KeyLock.parse(KeyLock.close(key, Secret.of("")).text());
        assertThat(lock.isBare()).isTrue();
        assertThat(lock.isOutdated()).isFalse();
        assertOpensTheSecret(lock, "");
        assertThat(lock.open(Secret.of("x"))).isEmpty();
    }

    @Test
    void itIsOutdatedWhenMadeWithLessWork() {
        assertThat(KeyLock.close(key, Secret.of("p"), new Argon2(64, 1, 1)).isOutdated()).isTrue();
        assertThat(KeyLock.close(key, Secret.of("p")).isOutdated()).isFalse();
    }

    @Test
    void workThatIsLessenedAfterwardsIsNoticed() {
        String stored = KeyLock.close(key, Secret.of("p"), new Argon2(64, 2, 1)).text();
        assertThat(KeyLock.parse(stored).open(Secret.of("p"))).isPresent();
        assertThat(KeyLock.parse(stored.replace("t=2", "t=1")).open(Secret.of("p"))).isEmpty();
    }

    @Test
    void twoLocksOfOnePasswordDiffer() {
        assertThat(KeyLock.close(key, Secret.of("")).text())
                .isNotEqualTo(KeyLock.close(key, Secret.of("")).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2id$",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=64,t=99,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoLockIsRefused(String text) {
        assertThatThrownBy(() -> KeyLock.parse(text))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        told -> assertThat(told.problem()).isEqualTo(Problem.STORAGE));
    }
}
