/** A picture, sound or film shown with a field of a form (XEP-0221). */
@NullMarked
@Xep(
        number = 221,
        title = "Data Forms Media Element",
        version = "1.0",
        namespaces = Media.NAMESPACE,
        features = Media.NAMESPACE)
package org.libervia.xep.media;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
