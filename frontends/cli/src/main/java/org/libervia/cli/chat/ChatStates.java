package org.libervia.cli.chat;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.chat.MessagesFacet;

/** Tells the other whether we are writing (XEP-0085), each state once. */
final class ChatStates {
    private final MessagesFacet messages;
    private final String profile;
    private final Jid partner;
    private boolean composing;
    private boolean present;

    ChatStates(MessagesFacet messages, String profile, Jid partner) {
        this.messages = messages;
        this.profile = profile;
        this.partner = partner;
    }

    void typing() {
        if (!composing) {
            composing = true;
            present = true;
            tell("composing");
        }
    }

    /** The message itself says that we no longer write it. */
    void sent() {
        composing = false;
        present = true;
    }

    void stopped() {
        if (composing) {
            composing = false;
            tell("active");
        }
    }

    void leave() {
        if (present) {
            tell("gone");
        }
    }

    /** A state is a courtesy: that it can't be sent hinders nobody from chatting. */
    private void tell(String state) {
        try {
            messages.chatState(profile, partner, state);
        } catch (LiberviaException notNow) {
            composing = false;
        }
    }
}
