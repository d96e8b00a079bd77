/** Which program an entity runs (XEP-0092). */
@NullMarked
@Xep(
        number = 92,
        title = "Software Version",
        version = "1.1",
        namespaces = SoftwareVersion.NAMESPACE,
        features = SoftwareVersion.NAMESPACE)
package org.libervia.xep.version;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
