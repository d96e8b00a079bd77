package org.libervia.xmpp.xml;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** XML that is malformed, forbidden in XMPP, or over a limit. */
public final class XmlException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final XmlFault fault;

    public XmlException(XmlFault fault, String message) {
        super(fault == XmlFault.TOO_LARGE ? Problem.LIMIT : Problem.DATA, message);
        this.fault = fault;
    }

    /** What was wrong; its condition is the stream error to answer with. */
    public XmlFault fault() {
        return fault;
    }
}
