package org.libervia.xep.omemo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.DeviceList;
import org.libervia.omemo.device.ListedDevice;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** The devices of an account, the item {@code current} of {@link #NODE} (XEP-0384 §5.3.1). */
public record OmemoDevices(List<Device> devices) implements Payload {
    public static final String NODE = "urn:xmpp:omemo:2:devices";

    /**
     * One device.
     *
     * @param label what its user calls it
     * @param signature of the label, in Base64: without it the label is not to be believed
     */
    public record Device(long id, @Nullable String label, @Nullable String signature) {
        public Device {
            Ids.require(id);
        }
    }

    public OmemoDevices {
        devices = List.copyOf(devices);
    }

    /** The list as it is published. */
    public static OmemoDevices of(DeviceList list) {
        return new OmemoDevices(
                list.devices().stream()
                        .map(device ->
                                new Device(
                                        device.id(),
                                        device.label(),
                                        device.signature() == null
                                                ? null
                                                : device.signature().base64()))
                        .toList());
    }

    /** The list as the library takes it. */
    public DeviceList list() {
        return new DeviceList(
                OmemoVersion.OMEMO_2,
                devices.stream()
                        .map(device ->
                                new ListedDevice(
                                        (int) device.id, device.label, bytes(device.signature)))
                        .toList());
    }

    /** A signature that is no Base64 is none: the label is not believed then. */
    private static @Nullable Bytes bytes(@Nullable String signature) {
        try {
            return signature == null ? null : Bytes.ofBase64(signature);
        } catch (OmemoException wrong) {
            return null;
        }
    }

    /** Reads {@code <devices/>}. */
    public static OmemoDevices read(XmlElement element) {
        return new OmemoDevices(
                ElementReader.of(element, "devices", OmemoEncrypted.NAMESPACE)
                        .each("device", OmemoDevices::device));
    }

    private static Device device(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Device(
                Ids.required(reader, "id"),
                reader.attribute("label"),
                reader.attribute("labelsig"));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder list = XmlElement.builder("devices", OmemoEncrypted.NAMESPACE);
        for (Device device : devices) {
            list.child(
                    XmlElement.builder("device", OmemoEncrypted.NAMESPACE)
                            .attribute("id", device.id)
                            .attribute("label", device.label)
                            .attribute("labelsig", device.signature)
                            .build());
        }
        return list.build();
    }
}
