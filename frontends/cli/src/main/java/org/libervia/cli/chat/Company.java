package org.libervia.cli.chat;

import org.libervia.domain.ProfileSignal;

/** Who is on the other side of a conversation. */
interface Company {

    /** Shows who is there. */
    void who();

    /** Shows what a signal tells of them; others are left alone. */
    void hear(ProfileSignal signal);
}
