package org.libervia.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * A {@link SealingKey} closed with a password. As text it is like a password hash in PHC form, with
 * the closed key in place of the hash: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$closedkey}.
 * Whether a password is right shows in that it opens the lock; no other trace of it is kept. The
 * empty password protects nothing, and costs no work.
 */
public final class KeyLock {
    private static final Pattern TEXT =
            Pattern.compile(
                    "(\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{11,86}))\\$([A-Za-z0-9+/]{43,120})");
    private static final int SALT_LENGTH = 16;
    private static final int KEY_LENGTH = 32;

    private final Argon2 work;
    private final String header;
    private final byte[] salt;
    private final byte[] closed;

    private KeyLock(Argon2 work, byte[] salt, byte[] closed) {
        this.work = work;
        this.salt = salt;
        this.closed = closed;
        this.header = header(work, salt);
    }

    /** Closes a key with a password, with fresh salt. */
    public static KeyLock close(SealingKey key, Secret password) {
        return close(key, password, password.isEmpty() ? Argon2.NONE : Argon2.STANDARD);
    }

    static KeyLock close(SealingKey key, Secret password, Argon2 work) {
        byte[] salt = Randomness.bytes(SALT_LENGTH);
        byte[] bytes = key.bytes();
        try (SealingKey outer = outer(work, password, salt)) {
            return new KeyLock(work, salt, outer.seal(bytes, "key lock", header(work, salt)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Reads a lock.
     *
     * @throws LiberviaException {@code STORAGE} when it is none
     */
    public static KeyLock parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw damaged(null);
        }
        try {
            Argon2 work =
                    new Argon2(
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)),
                            Integer.parseInt(parts.group(4)));
            Base64.Decoder decoder = Base64.getDecoder();
            return new KeyLock(
                    work, decoder.decode(parts.group(5)), decoder.decode(parts.group(6)));
        } catch (IllegalArgumentException unusable) {
            throw damaged(unusable);
        }
    }

    private static LiberviaException damaged(@Nullable Throwable cause) {
        return new LiberviaException(
                Problem.STORAGE,
                "The stored lock of a profile is damaged: put the database back from a backup, or delete the profile and create"
                        + " it anew.",
                cause);
    }

    /** The key, when this is the password. */
    public Optional<SealingKey> open(Secret password) {
        try (SealingKey outer = outer(work, password, salt)) {
            byte[] key = outer.open(closed, "key lock", header);
            SealingKey opened = SealingKey.of(key);
            Arrays.fill(key, (byte) 0);
            return Optional.of(opened);
        } catch (BrokenSealException wrong) {
            return Optional.empty();
        }
    }

    /** Whether it was closed with the empty password, and so protects nothing. */
    public boolean isBare() {
        return work.equals(Argon2.NONE);
    }

    /**
     * Whether locks are made with more work today: close the key anew when the password is at hand.
     */
    public boolean isOutdated() {
        return !isBare()
                && (work.memoryKib() < Argon2.STANDARD.memoryKib()
                        || work.passes() < Argon2.STANDARD.passes());
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return header + "$" + Base64.getEncoder().withoutPadding().encodeToString(closed);
    }

    private static SealingKey outer(Argon2 work, Secret password, byte[] salt) {
        byte[] clear = password.copy();
        byte[] stretched = work.stretch(clear, salt, KEY_LENGTH);
        SealingKey outer = SealingKey.of(stretched);
        Arrays.fill(clear, (byte) 0);
        Arrays.fill(stretched, (byte) 0);
        return outer;
    }

    private static String header(Argon2 work, byte[] salt) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s"
                .formatted(
                        work.memoryKib(),
                        work.passes(),
                        work.lanes(),
                        new String(
                                Base64.getEncoder().withoutPadding().encode(salt),
                                StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "KeyLock[…]";
    }
}
