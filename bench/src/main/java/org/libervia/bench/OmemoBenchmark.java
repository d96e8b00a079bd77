package org.libervia.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.Changes;
import org.libervia.omemo.account.EncryptedMessage;
import org.libervia.omemo.account.OmemoAccount;
import org.libervia.omemo.account.OmemoStore;
import org.libervia.omemo.account.Recipient;
import org.libervia.omemo.account.Sealed;
import org.libervia.omemo.account.Work;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;
import org.libervia.omemo.trust.Trust;
import org.libervia.omemo.wire.ExchangeMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast sessions are started, and how fast they encrypt and decrypt, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class OmemoBenchmark {
    private static final OmemoVersion VERSION = OmemoVersion.OMEMO_2;
    private static final DeviceAddress PEER = new DeviceAddress("peer", 1);
    private static final int DEVICES = 300;

    private final Primitives primitives = new JdkPrimitives();
    private final OwnDevice anaDevice = device("ana@example.org");
    private final OwnDevice benDevice = device("ben@example.net");
    private final Sessions ana = new Sessions(primitives, VERSION, anaDevice.identity());
    private final Sessions ben = new Sessions(primitives, VERSION, benDevice.identity());
    private final byte[] material = new byte[48];
    private Correspondence atAna;
    private Correspondence atBen;
    private OmemoAccount account;
    private List<Recipient> recipients;

    private OwnDevice device(String account) {
        return OwnDevice.make(primitives, account, List.of(), null, Set.of(VERSION), 0);
    }

    /** Records in memory. */
    private record Memory(OwnDevice device, Map<DeviceAddress, Correspondence> known)
            implements OmemoStore {
        @Override
        public Optional<Correspondence> correspondence(OmemoVersion version, DeviceAddress peer) {
            return version == VERSION ? Optional.ofNullable(known.get(peer)) : Optional.empty();
        }

        @Override
        public void commit(Changes changes) {
            changes.correspondences().forEach(one -> known.put(one.peer(), one));
        }
    }

    /** Starts a session, and one with each of the devices. */
    @Setup(Level.Iteration)
    public void prepare() {
        startAndAnswer();
        Map<DeviceAddress, Correspondence> known = new HashMap<>();
        recipients = new ArrayList<>();
        for (int i = 1; i <= DEVICES; i++) {
            DeviceAddress peer = new DeviceAddress("ben@example.net", i);
            startAndAnswer();
            known.put(
                    peer, new Correspondence(peer, VERSION, atAna.identity(), atAna.sessions(), 0));
            recipients.add(Recipient.of(peer));
        }
        startAndAnswer();
        account =
                new OmemoAccount(
                        primitives, new Memory(anaDevice, known), (any, key) -> Trust.TRUSTED);
    }

    private void startAndAnswer() {
        first();
        Sessions.Encrypted answer = ben.encrypt(atBen, new byte[32]);
        atBen = answer.next();
        atAna = ana.decrypt(atAna, answer.data()).next();
    }

    private Correspondence first() {
        Correspondence started = ana.start(PEER, null, benDevice.bundle(VERSION).orElseThrow());
        Sessions.Encrypted made = ana.encrypt(started, material);
        atAna = made.next();
        ExchangeMessage message = ben.readExchange(made.data());
        int preKey = message.exchange().preKey();
        atBen =
                ben.accept(
                                PEER,
                                null,
                                message,
                                benDevice.signedPreKey(VERSION, 1).orElseThrow(),
                                benDevice.preKey(VERSION, preKey).orElseThrow())
                        .next();
        return atBen;
    }

    private byte[] oneToBen() {
        Sessions.Encrypted made = ana.encrypt(atAna, material);
        atAna = made.next();
        Sessions.Decrypted opened = ben.decrypt(atBen, made.data());
        atBen = opened.next();
        return opened.clear();
    }

    /** A message is encrypted and decrypted, always in one direction. */
    @Benchmark
    public byte[] oneWay() {
        return oneToBen();
    }

    /** A message, and its answer: both ratchets turn. */
    @Benchmark
    public byte[] roundTrip() {
        oneToBen();
        Sessions.Encrypted made = ben.encrypt(atBen, material);
        atBen = made.next();
        Sessions.Decrypted opened = ana.decrypt(atAna, made.data());
        atAna = opened.next();
        return opened.clear();
    }

    /** A session is started from a bundle, whose signature is checked, and a first message made. */
    @Benchmark
    public byte[] startAndEncrypt() {
        Correspondence started = ana.start(PEER, null, benDevice.bundle(VERSION).orElseThrow());
        return ana.encrypt(started, material).data();
    }

    /** The same, with what the other side does to accept and decrypt it. */
    @Benchmark
    public Correspondence startOnBothSides() {
        return first();
    }

    /** A message for 300 devices with which there are sessions, stored in memory. */
    @Benchmark
    public EncryptedMessage threeHundredDevices() {
        try (Work work = account.begin()) {
            Sealed sealed = work.encrypt(VERSION, material, recipients);
            work.commit();
            return sealed.message();
        }
    }
}
