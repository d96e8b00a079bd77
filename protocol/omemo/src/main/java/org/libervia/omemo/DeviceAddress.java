package org.libervia.omemo;

/**
 * One device of an account.
 *
 * @param account the bare address of the account, normalised: it is compared letter by letter
 * @param device from 1 to 2³¹ − 1
 */
public record DeviceAddress(String account, int device) {
    public DeviceAddress {
        if (account.isEmpty() || device < 1) {
            throw new IllegalArgumentException("a device is named by an account and an id from 1");
        }
    }

    @Override
    public String toString() {
        return account + ":" + device;
    }
}
