package org.libervia.omemo.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.trust.Trust;

class AccountTest {
    private final Client ana = new Client("ana@example.org", 1);
    private final Client ben = new Client("ben@example.net", 1);

    private static Fault fault(Runnable action) {
        return catchThrowableOfType(OmemoException.class, action::run).fault();
    }

    @ParameterizedTest
    @EnumSource
    void aConversationGoesBackAndForth(OmemoVersion version) {
        EncryptedMessage first = ana.send(version, "hello", ben);
        assertThat(first.keys()).allMatch(EncryptedKey::exchange);
        assertThat(ben.read(ana, first)).isEqualTo("hello");
        assertThat(ben.duties)
                .containsExactlyInAnyOrder(
                        new Duty.PublishBundle(version), new Duty.SendEmpty(version, ana.address));

        EncryptedMessage answer = ben.send(version, "hello, Ana", ana);
        assertThat(answer.keys()).noneMatch(EncryptedKey::exchange);
        assertThat(ana.read(ben, answer)).isEqualTo("hello, Ana");
        assertThat(ana.duties).isEmpty();

        EncryptedMessage later = ana.send(version, "…", ben);
        assertThat(later.keys()).noneMatch(EncryptedKey::exchange);
        assertThat(ben.read(ana, later)).isEqualTo("…");
    }

    @ParameterizedTest
    @EnumSource
    void theExchangeIsRepeatedUntilItIsAnswered(OmemoVersion version) {
        EncryptedMessage lost = ana.send(version, "one", ben);
        EncryptedMessage second = ana.send(version, "two", ben);
        EncryptedMessage third = ana.send(version, "three", ben);

        assertThat(third.keys().getFirst().exchange()).isTrue();
        assertThat(ben.read(ana, third)).isEqualTo("three");
        ben.duties.clear();
        assertThat(ben.read(ana, second)).isEqualTo("two");
        assertThat(ben.read(ana, lost)).isEqualTo("one");
        assertThat(ben.duties).isEmpty();
        assertThat(fault(() -> ben.read(ana, lost))).isEqualTo(Fault.ALREADY_SEEN);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyMessageConfirmsASession(OmemoVersion version) {
        ben.read(ana, ana.send(version, "hello", ben));

        EncryptedMessage empty = ben.empty(version, ana.address);
        assertThat(empty.payload()).isNull();
        assertThat(ana.read(ben, empty)).isEqualTo("(empty)");
        assertThat(ana.send(version, "x", ben).keys()).noneMatch(EncryptedKey::exchange);
    }

    @ParameterizedTest
    @EnumSource
    void manyDevicesReadOneMessage(OmemoVersion version) {
        List<Client> devices = new ArrayList<>();
        for (int i = 2; i < 8; i++) {
            devices.add(new Client(i % 2 == 0 ? "ana@example.org" : "ben@example.net", i));
        }
        EncryptedMessage message = ana.send(version, "all", devices.toArray(Client[]::new));

        assertThat(message.keys()).hasSize(6);
        for (Client device : devices) {
            assertThat(device.read(ana, message)).isEqualTo("all");
        }
        assertThat(fault(() -> ben.read(ana, message))).isEqualTo(Fault.NOT_FOR_THIS_DEVICE);
    }

    @Test
    void eachDeviceHasItsResult() {
        OmemoVersion version = OmemoVersion.OMEMO_2;
        Client undecided = new Client("ben@example.net", 2);
        Client forged = new Client("ben@example.net", 3);
        Client unknown = new Client("ben@example.net", 4);
        ana.trust.put(undecided.identity(), Trust.UNDECIDED);
        Bundle genuine = forged.bundle(version);
        Bundle spoilt =
                new Bundle(
                        version,
                        genuine.identity(),
                        genuine.signedPreKeyId(),
                        ben.bundle(version).signedPreKey(),
                        genuine.signature(),
                        genuine.preKeys());
        try (Work work = ana.account.begin()) {
            Sealed sealed =
                    work.encrypt(
                            version,
                            "x".getBytes(UTF_8),
                            List.of(
                                    ben.asRecipient(version),
                                    undecided.asRecipient(version),
                                    new Recipient(forged.address, spoilt),
                                    Recipient.of(unknown.address)));
            assertThat(sealed.results())
                    .satisfiesExactly(
                            one -> assertThat(one).isInstanceOf(DeviceResult.Encrypted.class),
                            one ->
                                    assertThat(one)
                                            .isEqualTo(
                                                    new DeviceResult.Untrusted(
                                                            undecided.address,
                                                            undecided.identity(),
                                                            Trust.UNDECIDED)),
                            one ->
                                    assertThat(((DeviceResult.Broken) one).fault())
                                            .isEqualTo(Fault.BAD_KEY),
                            one -> assertThat(one).isInstanceOf(DeviceResult.NoSession.class));
        }
    }

    @Test
    void nothingIsSentWhereSomebodyCouldNotReadIt() {
        ana.trust.put(ben.identity(), Trust.DISTRUSTED);
        Client cleo = new Client("cleo@example.com", 1);
        NoUsableDeviceException refused =
                catchThrowableOfType(
                        NoUsableDeviceException.class,
                        () -> ana.send(OmemoVersion.OMEMO_2, "x", ben, cleo));

        assertThat(refused).hasMessageContaining("ben@example.net").hasMessageNotContaining("cleo");
        assertThat(refused.results()).hasSize(2);
        try (Work work = ana.account.begin()) {
            assertThat(work.hasSession(OmemoVersion.OMEMO_2, cleo.address)).isFalse();
        }
    }

    @Test
    void whatWasEncryptedIsNotGivenOutBeforeItsKeysAreStored() {
        try (Work work = ana.account.begin()) {
            Sealed sealed =
                    work.encrypt(
                            OmemoVersion.OMEMO_2,
                            new byte[1],
                            List.of(ben.asRecipient(OmemoVersion.OMEMO_2)));
            assertThatThrownBy(sealed::message).isInstanceOf(IllegalStateException.class);
            work.commit();
            assertThat(sealed.message().keys()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCrashBeforeTheCommitLosesNoMessage(OmemoVersion version) {
        ben.read(ana, ana.send(version, "hello", ben));
        EncryptedMessage message = ana.send(version, "important", ben);
        for (int i = 0; i < 3; i++) {
            try (Work work = ben.account.begin()) {
                work.decrypt(ana.address.account(), message);
            }
        }
        ben.store.fails = true;
        assertThatThrownBy(() -> ben.read(ana, message)).hasMessageContaining("disk");
        ben.store.fails = false;
        assertThat(ben.read(ana, message)).isEqualTo("important");
        ana.store.fails = true;
        assertThatThrownBy(() -> ana.send(version, "never sent", ben)).hasMessageContaining("disk");
        ana.store.fails = false;
        assertThat(ben.read(ana, ana.send(version, "sent", ben))).isEqualTo("sent");
    }

    @ParameterizedTest
    @EnumSource
    void severalMessagesMayBeOneWork(OmemoVersion version) {
        EncryptedMessage one;
        EncryptedMessage two;
        try (Work work = ana.account.begin()) {
            List<Recipient> to = List.of(ben.asRecipient(version));
            Sealed first = work.encrypt(version, "1".getBytes(UTF_8), to);
            Sealed second = work.encrypt(version, "2".getBytes(UTF_8), to);
            work.commit();
            one = first.message();
            two = second.message();
        }
        try (Work work = ben.account.begin()) {
            work.decrypt(ana.address.account(), two);
            work.decrypt(ana.address.account(), one);
            work.commit();
        }
        assertThat(fault(() -> ben.read(ana, one))).isEqualTo(Fault.ALREADY_SEEN);
        assertThat(fault(() -> ben.read(ana, two))).isEqualTo(Fault.ALREADY_SEEN);
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenSessionIsRenewed(OmemoVersion version) {
        ben.read(ana, ana.send(version, "hello", ben));
        ana.read(ben, ben.send(version, "hello", ana));
        Client lost = new Client("ana@example.org", 1);
        assertThat(fault(() -> lost.read(ben, ben.send(version, "?", ana))))
                .isEqualTo(Fault.NO_SESSION);

        try (Work work = ben.account.begin()) {
            work.forget(ana.address);
            work.commit();
        }
        EncryptedMessage restart;
        try (Work work = ben.account.begin()) {
            Sealed sealed = work.renew(version, lost.address, lost.bundle(version));
            work.commit();
            restart = sealed.message();
        }
        assertThat(lost.read(ben, restart)).isEqualTo("(empty)");
        assertThat(ben.read(lost, lost.send(version, "back", ben))).isEqualTo("back");
    }

    @ParameterizedTest
    @EnumSource
    void bothMayStartAtTheSameTime(OmemoVersion version) {
        EncryptedMessage fromAna = ana.send(version, "a", ben);
        EncryptedMessage fromBen = ben.send(version, "b", ana);
        assertThat(ana.read(ben, fromBen)).isEqualTo("b");
        assertThat(ben.read(ana, fromAna)).isEqualTo("a");
        for (int i = 0; i < 20; i++) {
            assertThat(ben.read(ana, ana.send(version, "a" + i, ben))).isEqualTo("a" + i);
            assertThat(ana.read(ben, ben.send(version, "b" + i, ana))).isEqualTo("b" + i);
        }
    }

    @Test
    void anotherIdentityOfADeviceIsRefused() {
        OmemoVersion version = OmemoVersion.OMEMO_2;
        ben.read(ana, ana.send(version, "hello", ben));
        Client impostor = new Client("ana@example.org", 1);

        assertThat(fault(() -> ben.read(impostor, impostor.send(version, "hi", ben))))
                .isEqualTo(Fault.IDENTITY_CHANGED);
        assertThat(fault(() -> ben.read(impostor, impostor.send(OmemoVersion.LEGACY, "hi", ben))))
                .isEqualTo(Fault.IDENTITY_CHANGED);
    }

    @Test
    void aDistrustedDeviceIsNotRead() {
        EncryptedMessage message = ana.send(OmemoVersion.OMEMO_2, "hello", ben);
        ben.trust.put(ana.identity(), Trust.DISTRUSTED);
        assertThat(fault(() -> ben.read(ana, message))).isEqualTo(Fault.DISTRUSTED);
        ben.trust.put(ana.identity(), Trust.UNDECIDED);
        assertThat(ben.open(ana, message).trust()).isEqualTo(Trust.UNDECIDED);
    }

    @ParameterizedTest
    @EnumSource
    void aHeartbeatIsOwedAfterManyMessages(OmemoVersion version) {
        ben.read(ana, ana.send(version, "hello", ben));
        ana.read(ben, ben.empty(version, ana.address));
        ben.duties.clear();
        for (int i = 0; i < 53; i++) {
            ben.read(ana, ana.send(version, "x", ben));
        }
        assertThat(ben.duties).isEmpty();
        ben.read(ana, ana.send(version, "x", ben));
        assertThat(ben.duties).containsExactly(new Duty.SendEmpty(version, ana.address));
    }

    @ParameterizedTest
    @EnumSource
    void whileTheArchiveIsReadPreKeysStayAndEmptyMessagesWait(OmemoVersion version) {
        Bundle published = ben.bundle(version);
        try (Work work = ben.account.begin()) {
            work.catchingUp(true);
            work.commit();
        }
        int single = 1;
        Bundle one =
                new Bundle(
                        version,
                        published.identity(),
                        published.signedPreKeyId(),
                        published.signedPreKey(),
                        published.signature(),
                        Map.of(single, published.preKeys().get(single)));
        Client cleo = new Client("cleo@example.com", 1);
        List<Recipient> to = List.of(new Recipient(ben.address, one));
        assertThat(ben.read(ana, ana.send(version, "a", to))).isEqualTo("a");
        assertThat(ben.read(cleo, cleo.send(version, "c", to))).isEqualTo("c");
        assertThat(ben.bundle(version).preKeys()).hasSize(100).doesNotContainKey(single);
        assertThat(ben.duties).containsExactly(new Duty.PublishBundle(version));

        try (Work work = ben.account.begin()) {
            work.catchingUp(false);
            assertThat(work.duties())
                    .containsExactlyInAnyOrder(
                            new Duty.SendEmpty(version, ana.address),
                            new Duty.SendEmpty(version, cleo.address));
            work.commit();
        }
        Client late = new Client("dan@example.com", 1);
        assertThat(fault(() -> ben.read(late, late.send(version, "d", to))))
                .isEqualTo(Fault.UNKNOWN_PRE_KEY);
    }

    @ParameterizedTest
    @EnumSource
    void signedPreKeysChangeEveryWeekAndServeOneMore(OmemoVersion version) {
        Bundle old = ben.bundle(version);
        List<Recipient> to = List.of(new Recipient(ben.address, old));
        long week = 7 * 24 * 3600;
        maintain(week - 1);
        assertThat(ben.bundle(version)).isEqualTo(old);
        maintain(week);
        assertThat(ben.bundle(version).signedPreKeyId()).isEqualTo(2);
        assertThat(ben.bundle(version).signedPreKey()).isNotEqualTo(old.signedPreKey());
        assertThat(ben.read(ana, ana.send(version, "a", to))).isEqualTo("a");
        maintain(2 * week);
        Client cleo = new Client("cleo@example.com", 1);
        assertThat(fault(() -> ben.read(cleo, cleo.send(version, "c", to))))
                .isEqualTo(Fault.UNKNOWN_PRE_KEY);
    }

    private void maintain(long now) {
        try (Work work = ben.account.begin()) {
            work.maintain(now);
            work.commit();
        }
    }

    @Test
    void aKeyIsTransportedWithoutAMessage() {
        try (Work work = ana.account.begin()) {
            KeyTransport transport = work.transport(List.of(ben.asRecipient(OmemoVersion.LEGACY)));
            work.commit();
            Opened.Empty opened = (Opened.Empty) ben.open(ana, transport.sealed().message());
            assertThat(opened.key()).hasSize(16).isEqualTo(transport.key());
            assertThat(opened.iv()).hasSize(12).isEqualTo(transport.iv());
        }
    }

    @Test
    void theTagMayBeAtTheEndOfThePayload() {
        byte[] key = Client.PRIMITIVES.random(16);
        byte[] iv = Client.PRIMITIVES.random(16);
        byte[] sealed = Client.PRIMITIVES.sealGcm(key, iv, "old".getBytes(UTF_8));
        EncryptedMessage message =
                new EncryptedMessage(
                        OmemoVersion.LEGACY, 1, List.of(), Bytes.of(iv), Bytes.of(sealed));

        assertThat(Payload.open(Client.PRIMITIVES, message, key)).isEqualTo("old".getBytes(UTF_8));
    }

    @Test
    void oneWorkAtATime() {
        try (Work open = ana.account.begin()) {
            assertThatThrownBy(ana.account::begin).isInstanceOf(IllegalStateException.class);
            open.commit();
            assertThatThrownBy(open::commit).isInstanceOf(IllegalStateException.class);
        }
        ana.account.begin().close();
    }
}
