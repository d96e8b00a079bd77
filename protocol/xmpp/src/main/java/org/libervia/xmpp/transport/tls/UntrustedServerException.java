package org.libervia.xmpp.transport.tls;

import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** The server's certificate was refused; the message is meant for people. */
final class UntrustedServerException extends CertificateException {
    private static final long serialVersionUID = 1L;

    UntrustedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
