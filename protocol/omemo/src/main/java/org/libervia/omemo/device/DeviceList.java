package org.libervia.omemo.device;

import java.util.ArrayList;
import java.util.List;
import org.libervia.omemo.OmemoVersion;

/** The devices of an account in one version. */
public record DeviceList(OmemoVersion version, List<ListedDevice> devices) {
    public DeviceList {
        devices = List.copyOf(devices);
    }

    public boolean has(int id) {
        return devices.stream().anyMatch(device -> device.id() == id);
    }

    /** With this device, in place of the entry with its id if there is one. */
    public DeviceList with(ListedDevice device) {
        List<ListedDevice> all = new ArrayList<>(without(device.id()).devices);
        all.add(
                version == OmemoVersion.LEGACY
                        ? new ListedDevice(device.id(), null, null)
                        : device);
        return new DeviceList(version, all);
    }

    public DeviceList without(int id) {
        return new DeviceList(
                version, devices.stream().filter(device -> device.id() != id).toList());
    }
}
