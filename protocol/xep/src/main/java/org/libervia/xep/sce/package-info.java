/**
 * Stanza content encryption (XEP-0420): the envelope whose text is encrypted, how a stanza's
 * content is moved into it and back, and the checks that a {@link org.libervia.xep.sce.SceProfile}
 * asks for.
 */
@NullMarked
@Xep(
        number = 420,
        title = "Stanza Content Encryption",
        version = "0.5.0",
        namespaces = Envelope.NAMESPACE)
package org.libervia.xep.sce;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
