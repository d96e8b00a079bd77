package org.libervia.xep.omemo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.Changes;
import org.libervia.omemo.account.Duty;
import org.libervia.omemo.account.EncryptedMessage;
import org.libervia.omemo.account.OmemoAccount;
import org.libervia.omemo.account.OmemoStore;
import org.libervia.omemo.account.Opened;
import org.libervia.omemo.account.Recipient;
import org.libervia.omemo.account.Sealed;
import org.libervia.omemo.account.Work;
import org.libervia.omemo.device.DeviceList;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.state.StateFormat;
import org.libervia.omemo.trust.Trust;
import org.libervia.xep.omemolegacy.LegacyBundle;
import org.libervia.xep.omemolegacy.LegacyDevices;
import org.libervia.xep.omemolegacy.LegacyEncrypted;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

/**
 * Our library as a client: what goes in and out is XML. The device has no label, as the other side
 * refuses a list with signed labels.
 */
@NullUnmarked
final class OwnClient implements OmemoStore {
    private static final Primitives PRIMITIVES = new JdkPrimitives();

    final OmemoVersion version;
    final DeviceAddress address;
    private final OmemoAccount account;
    private byte[] device;
    private final Map<DeviceAddress, byte[]> with = new HashMap<>();

    OwnClient(OmemoVersion version, String jid) {
        this.version = version;
        OwnDevice made = OwnDevice.make(PRIMITIVES, jid, List.of(), null, Set.of(version), 0);
        this.address = made.address();
        this.device = StateFormat.write(made);
        this.account = new OmemoAccount(PRIMITIVES, this, (any, key) -> Trust.TRUSTED);
    }

    @Override
    public OwnDevice device() {
        return StateFormat.readDevice(device);
    }

    @Override
    public Optional<Correspondence> correspondence(OmemoVersion any, DeviceAddress peer) {
        return any == version
                ? Optional.ofNullable(with.get(peer)).map(StateFormat::readCorrespondence)
                : Optional.empty();
    }

    @Override
    public void commit(Changes changes) {
        if (changes.device() != null) {
            device = StateFormat.write(changes.device());
        }
        changes.correspondences().forEach(one -> with.put(one.peer(), StateFormat.write(one)));
    }

    String devicesXml() {
        DeviceList list = new DeviceList(version, List.of()).with(device().listed(PRIMITIVES));
        return (version == OmemoVersion.OMEMO_2
                        ? OmemoDevices.of(list).write()
                        : LegacyDevices.of(list).write())
                .toString();
    }

    String bundleXml() {
        Bundle bundle = device().bundle(version).orElseThrow();
        return (version == OmemoVersion.OMEMO_2
                        ? OmemoBundle.of(bundle).write()
                        : LegacyBundle.of(bundle).write())
                .toString();
    }

    private Bundle bundle(String xml) {
        XmlElement element = XmlParser.parse(xml);
        return version == OmemoVersion.OMEMO_2
                ? OmemoBundle.read(element).bundle()
                : LegacyBundle.read(element).bundle();
    }

    private String xml(EncryptedMessage message) {
        return (version == OmemoVersion.OMEMO_2
                        ? OmemoEncrypted.of(message).write()
                        : LegacyEncrypted.of(message).write())
                .toString();
    }

    String send(String text, DeviceAddress to, String bundleXml) {
        try (Work work = account.begin()) {
            Sealed sealed =
                    work.encrypt(
                            version,
                            text.getBytes(UTF_8),
                            List.of(new Recipient(to, bundle(bundleXml))));
            work.commit();
            return xml(sealed.message());
        }
    }

    String empty(DeviceAddress to) {
        try (Work work = account.begin()) {
            Sealed sealed = work.empty(version, to);
            work.commit();
            return xml(sealed.message());
        }
    }

    String renew(DeviceAddress to, String bundleXml) {
        try (Work work = account.begin()) {
            Sealed sealed = work.renew(version, to, bundle(bundleXml));
            work.commit();
            return xml(sealed.message());
        }
    }

    /** The text of a message, null for an empty one; duties are put into the set. */
    String read(String from, String xml, Set<Duty> duties) {
        XmlElement element = XmlParser.parse(xml);
        EncryptedMessage message =
                version == OmemoVersion.OMEMO_2
                        ? OmemoEncrypted.read(element).message()
                        : LegacyEncrypted.read(element).message();
        try (Work work = account.begin()) {
            Opened opened = work.decrypt(from, message);
            duties.addAll(work.duties());
            work.commit();
            return opened instanceof Opened.Content content
                    ? new String(content.content(), UTF_8)
                    : null;
        }
    }
}
