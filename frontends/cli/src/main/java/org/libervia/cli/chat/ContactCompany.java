package org.libervia.cli.chat;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.contacts.PresenceUpdated;

/** Somebody we talk with alone. */
record ContactCompany(String profile, Jid partner, ContactsFacet contacts, Transcript transcript)
        implements Company {

    @Override
    public void who() {
        List<PresenceInfo> presences = contacts.presences(profile, partner);
        if (presences.stream().noneMatch(PresenceInfo::isAvailable)) {
            transcript.note(transcript.name() + " is not there, or does not let you see it.");
        }
        presences.stream().filter(PresenceInfo::isAvailable).forEach(transcript::presence);
    }

    @Override
    public void hear(ProfileSignal signal) {
        switch (signal) {
            case PresenceUpdated updated when isPartner(updated.presence().jid()) ->
                    transcript.presence(updated.presence());
            case ChatStateChanged state when isPartner(state.from()) ->
                    transcript.writing(transcript.name(), state.state());
            default -> {}
        }
    }

    private boolean isPartner(Jid jid) {
        return jid.bare().equals(partner.bare());
    }
}
