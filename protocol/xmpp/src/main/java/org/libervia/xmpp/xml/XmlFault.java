package org.libervia.xmpp.xml;

/** Why a stream's XML was refused, with the stream error that ends it (RFC 6120 §4.9.3). */
public enum XmlFault {
    /** Not well-formed by XML 1.0 or Namespaces in XML 1.0. */
    NOT_WELL_FORMED("not-well-formed"),
    /** A comment, processing instruction, DTD or entity (RFC 6120 §11.1). */
    RESTRICTED("restricted-xml"),
    /** Over one of the {@link XmlLimits}. */
    TOO_LARGE("policy-violation"),
    /** Not UTF-8, or declared as something else. */
    ENCODING("unsupported-encoding"),
    /** The stream's root is not in the streams namespace. */
    NAMESPACE("invalid-namespace"),
    /** A prefix that no namespace is bound to. */
    PREFIX("bad-namespace-prefix"),
    /** Well-formed, but no stream: another root, or text between stanzas. */
    FORMAT("bad-format");

    private final String condition;

    XmlFault(String condition) {
        this.condition = condition;
    }

    /** The defined condition of the stream error to send. */
    public String condition() {
        return condition;
    }
}
