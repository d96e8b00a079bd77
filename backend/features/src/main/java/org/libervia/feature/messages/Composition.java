package org.libervia.feature.messages;

import org.libervia.backend.feature.OutgoingDraft;
import org.libervia.backend.feature.OutgoingStep;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xep.stanzaid.OriginId;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Builds the stanza from what the user wrote: subjects, bodies, thread, and the id it is known by
 * (XEP-0359).
 */
final class Composition implements OutgoingStep {

    @Override
    public void take(OutgoingDraft message) {
        if (message.draft().bodies().isEmpty()
                && message.draft().subjects().isEmpty()
                && message.draft().extra().isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "The message is empty: give it a text or a subject.");
        }
        message.draft()
                .subjects()
                .forEach((lang, text) -> message.add(text("subject", lang, text)));
        message.draft().bodies().forEach((lang, text) -> message.add(text("body", lang, text)));
        String thread = message.request().thread();
        if (thread != null) {
            message.add(XmlElement.ofText("thread", Stanza.CLIENT, thread));
        }
        message.draft().originId(message.draft().uid());
        message.add(new OriginId(message.draft().uid()).write());
    }

    private static XmlElement text(String local, String lang, String text) {
        return XmlElement.builder(local, Stanza.CLIENT).lang(lang).text(text).build();
    }
}
