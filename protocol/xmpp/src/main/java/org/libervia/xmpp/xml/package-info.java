/**
 * XML as immutable data: {@link org.libervia.xmpp.xml.XmlElement} keeps mixed content and unknown
 * payloads exactly. Bytes of a stream become elements in the reader here, elements become text in
 * the writer; no DTD, entity or processing instruction passes, and depth, size and attribute count
 * are bounded (RFC 6120 §11).
 */
@NullMarked
package org.libervia.xmpp.xml;

import org.jspecify.annotations.NullMarked;
