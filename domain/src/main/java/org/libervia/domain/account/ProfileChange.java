package org.libervia.domain.account;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * What to change of a profile; null leaves a thing as it is.
 *
 * @param password the new profile password, empty to go without
 * @param xmppPassword the password that the account has; does not change it on the server
 */
public record ProfileChange(
        @Nullable String password,
        @Nullable String xmppPassword,
        @Nullable Jid jid,
        @Nullable Boolean autoconnect) {

    @Override
    public String toString() {
        return "ProfileChange[jid=" + jid + ", autoconnect=" + autoconnect + "]";
    }
}
