/** Elements that somebody keeps on the server for themselves (XEP-0049). */
@NullMarked
@Xep(
        number = 49,
        title = "Private XML Storage",
        version = "1.2",
        namespaces = PrivateStorage.NAMESPACE)
package org.libervia.xep.privatestorage;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
