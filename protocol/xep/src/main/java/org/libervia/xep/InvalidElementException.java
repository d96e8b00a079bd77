package org.libervia.xep;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.xml.XmlName;

/**
 * An element that is not as its XEP says; answered with {@code bad-request} when it was a request.
 */
public final class InvalidElementException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final transient XmlName element;

    public InvalidElementException(XmlName element, String what) {
        super(
                Problem.BAD_ARGUMENT,
                "<" + element.local() + "/> of " + namespace(element) + ": " + what);
        this.element = element;
    }

    /** The element that was refused. */
    public XmlName element() {
        return element;
    }

    private static String namespace(XmlName element) {
        return element.namespace().isEmpty() ? "no namespace" : "“" + element.namespace() + "”";
    }
}
