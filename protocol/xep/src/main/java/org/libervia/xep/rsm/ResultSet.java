package org.libervia.xep.rsm;

import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** The {@code <set/>} of a question or of an answer (XEP-0059). */
public sealed interface ResultSet extends Payload permits PageRequest, PageResult {

    String NAMESPACE = "http://jabber.org/protocol/rsm";

    /** Reads {@code <set/>}: an answer when it says what came, a question otherwise. */
    static ResultSet read(XmlElement element) {
        PageResult answer = PageResult.read(element);
        return answer.equals(PageResult.NONE) ? PageRequest.read(element) : answer;
    }
}
