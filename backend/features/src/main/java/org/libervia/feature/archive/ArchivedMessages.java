package org.libervia.feature.archive;

import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.xep.delay.Delay;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.stanzaid.StanzaId;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.xml.XmlElement;

/** Messages as an archive holds them. */
final class ArchivedMessages {
    private ArchivedMessages() {}

    /**
     * The message inside a result, with the archive's id and time put where they would be had it
     * come live. What it claims of that itself is taken out: only the archive knows (XEP-0313
     * §5.1.1).
     */
    static Optional<Message> stanza(Jid archive, ArchiveResult result) {
        return result.forwarded()
                .message()
                .map(message -> {
                    XmlElement clean =
                            message.element()
                                    .without(child ->
                                            child.is("stanza-id", StanzaId.NAMESPACE)
                                                    && archive.toString()
                                                            .equals(child.attribute("by")));
                    XmlElement.Builder whole =
                            clean.toBuilder().child(new StanzaId(result.id(), archive).write());
                    Delay delay = result.forwarded().delay();
                    if (delay != null) {
                        whole =
                                clean
                                        .without(child -> child.is("delay", Delay.NAMESPACE))
                                        .toBuilder()
                                        .child(new StanzaId(result.id(), archive).write())
                                        .child(delay.write());
                    }
                    return new Message(whole.build());
                });
    }
}
