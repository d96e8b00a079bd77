package org.libervia.omemo.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;

/** Whatever is done to a message on its way, it is refused, and the genuine one is still read. */
class TamperingTest {
    private final Client ana = new Client("ana@example.org", 1);
    private final Client ben = new Client("ben@example.net", 1);
    private final Random random = new Random(5);

    private static byte[] flipped(Bytes bytes, int place, int bit) {
        byte[] flipped = bytes.toArray();
        flipped[place] ^= (byte) (1 << bit);
        return flipped;
    }

    private static EncryptedMessage with(
            EncryptedMessage message, Bytes key, @Nullable Bytes iv, @Nullable Bytes payload) {
        EncryptedKey first = message.keys().getFirst();
        return new EncryptedMessage(
                message.version(),
                message.sender(),
                List.of(new EncryptedKey(first.account(), first.device(), first.exchange(), key)),
                iv,
                payload);
    }

    private static EncryptedMessage withKey(EncryptedMessage message, byte[] key) {
        return with(message, Bytes.of(key), message.iv(), message.payload());
    }

    private void refused(EncryptedMessage message) {
        try (Work work = ben.account.begin()) {
            work.decrypt(ana.address.account(), message);
            fail("it was read: " + message);
        } catch (OmemoException refused) {
            assertThat(refused).hasMessageEndingWith(".");
        }
    }

    private void everyFlippedByteIsRefused(EncryptedMessage message) {
        Bytes key = message.keys().getFirst().data();
        for (int i = 0; i < key.length(); i++) {
            refused(withKey(message, flipped(key, i, random.nextInt(8))));
            refused(withKey(message, flipped(key, i, 7)));
        }
        all(message.payload(), changed -> with(message, key, message.iv(), changed));
        all(message.iv(), changed -> with(message, key, changed, message.payload()));
    }

    private void all(@Nullable Bytes part, Function<Bytes, EncryptedMessage> changed) {
        for (int i = 0; part != null && i < part.length(); i++) {
            refused(changed.apply(Bytes.of(flipped(part, i, random.nextInt(8)))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFlippedByteOfAFirstMessageIsRefused(OmemoVersion version) {
        EncryptedMessage message = ana.send(version, "hello", ben);
        everyFlippedByteIsRefused(message);
        assertThat(ben.read(ana, message)).isEqualTo("hello");
        everyFlippedByteIsRefused(message);
        EncryptedMessage second = ana.send(version, "again", ben);
        everyFlippedByteIsRefused(second);
        assertThat(ben.read(ana, second)).isEqualTo("again");
    }

    @ParameterizedTest
    @EnumSource
    void everyFlippedByteOfALaterMessageIsRefused(OmemoVersion version) {
        ben.read(ana, ana.send(version, "hello", ben));
        ana.read(ben, ben.empty(version, ana.address));
        EncryptedMessage skipped = ana.send(version, "one", ben);
        EncryptedMessage message = ana.send(version, "two", ben);
        everyFlippedByteIsRefused(message);
        assertThat(ben.read(ana, message)).isEqualTo("two");
        everyFlippedByteIsRefused(skipped);
        assertThat(ben.read(ana, skipped)).isEqualTo("one");
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefused(OmemoVersion version) {
        EncryptedMessage message = ana.send(version, "hello", ben);
        Bytes key = message.keys().getFirst().data();
        for (int i = 0; i < 2000; i++) {
            List<Byte> bytes = new ArrayList<>();
            for (byte one : key.toArray()) {
                bytes.add(one);
            }
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                edit(bytes);
            }
            byte[] spoilt = new byte[bytes.size()];
            for (int at = 0; at < spoilt.length; at++) {
                spoilt[at] = bytes.get(at);
            }
            if (!Bytes.of(spoilt).equals(key)) {
                refusedOrTheSame(withKey(message, spoilt));
            }
        }
        assertThat(ben.read(ana, message)).isEqualTo("hello");
    }

    /** A field that nobody knows may be put in: then it is the same message. */
    private void refusedOrTheSame(EncryptedMessage message) {
        try (Work work = ben.account.begin()) {
            Opened opened = work.decrypt(ana.address.account(), message);
            assertThat(((Opened.Content) opened).content()).asString().isEqualTo("hello");
        } catch (OmemoException refused) {
            assertThat(refused.fault()).isNotNull();
        }
    }

    private void edit(List<Byte> bytes) {
        int place = random.nextInt(bytes.size() + 1);
        byte any = (byte) random.nextInt(256);
        switch (random.nextInt(4)) {
            case 0 -> bytes.add(place, any);
            case 1 -> bytes.subList(0, Math.min(place, bytes.size() - 1)).clear();
            case 2 -> bytes.subList(Math.max(1, place), bytes.size()).clear();
            default -> bytes.set(Math.min(place, bytes.size() - 1), any);
        }
    }
}
