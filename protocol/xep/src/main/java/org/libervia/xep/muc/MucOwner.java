package org.libervia.xep.muc;

import java.util.List;
import java.util.Optional;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlElement;

/** What an owner asks of a room (XEP-0045 §10). */
public sealed interface MucOwner extends Payload {

    String NAMESPACE = "http://jabber.org/protocol/muc#owner";

    /** The {@code FORM_TYPE} of {@link Configuration}. */
    String CONFIGURATION = "http://jabber.org/protocol/muc#roomconfig";

    /** The question for the settings. */
    record Question() implements MucOwner {
        @Override
        public XmlElement write() {
            return XmlElement.empty("query", NAMESPACE);
        }
    }

    /** The settings. */
    record Configuration(DataForm form) implements MucOwner {

        /** Takes the settings that the service has for new rooms (§10.1.2). */
        public static final Configuration INSTANT =
                new Configuration(DataForm.of(FormType.SUBMIT, List.of()));

        @Override
        public XmlElement write() {
            return XmlElement.builder("query", NAMESPACE).child(form.write()).build();
        }
    }

    /** The end of the room. */
    record Destruction(MucDestroy destroy) implements MucOwner {
        @Override
        public XmlElement write() {
            return XmlElement.builder("query", NAMESPACE).child(destroy.write(NAMESPACE)).build();
        }
    }

    /**
     * Reads {@code <query/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the form is none
     */
    static MucOwner read(XmlElement element) {
        ElementReader.of(element, "query", NAMESPACE);
        Optional<MucOwner> destruction =
                element.child("destroy", NAMESPACE).map(MucDestroy::read).map(Destruction::new);
        return destruction
                .or(() -> DataForm.in(element).map(Configuration::new))
                .orElseGet(Question::new);
    }
}
