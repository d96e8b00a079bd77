package org.libervia.feature.contacts;

import java.util.List;
import org.libervia.backend.feature.Session;
import org.libervia.xmpp.xml.XmlElement;

/** Provided by a feature that adds elements to our own presence: capabilities, for example. */
public interface PresenceContribution {
    List<XmlElement> elements(Session session);
}
