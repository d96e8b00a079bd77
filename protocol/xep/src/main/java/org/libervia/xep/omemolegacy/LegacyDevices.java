package org.libervia.xep.omemolegacy;

import java.util.List;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.DeviceList;
import org.libervia.omemo.device.ListedDevice;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.omemo.Ids;
import org.libervia.xmpp.xml.XmlElement;

/** The ids of an account's devices, the item {@code current} of {@link #NODE}. */
public record LegacyDevices(List<Long> ids) implements Payload {
    public static final String NODE = "eu.siacs.conversations.axolotl.devicelist";

    public LegacyDevices {
        ids = List.copyOf(ids);
        ids.forEach(Ids::require);
    }

    /** The list as it is published. */
    public static LegacyDevices of(DeviceList list) {
        return new LegacyDevices(
                list.devices().stream().map(device -> (long) device.id()).toList());
    }

    /** The list as the library takes it. */
    public DeviceList list() {
        return new DeviceList(
                OmemoVersion.LEGACY,
                ids.stream().map(id -> new ListedDevice(id.intValue(), null, null)).toList());
    }

    /** Reads {@code <list/>}. */
    public static LegacyDevices read(XmlElement element) {
        return new LegacyDevices(
                ElementReader.of(element, "list", LegacyEncrypted.NAMESPACE)
                        .each("device", one -> Ids.required(ElementReader.of(one), "id")));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder list = XmlElement.builder("list", LegacyEncrypted.NAMESPACE);
        for (Long id : ids) {
            list.child(
                    XmlElement.builder("device", LegacyEncrypted.NAMESPACE)
                            .attribute("id", id)
                            .build());
        }
        return list.build();
    }
}
