/** Long answers page by page (XEP-0059). */
@NullMarked
@Xep(
        number = 59,
        title = "Result Set Management",
        version = "1.0",
        namespaces = ResultSet.NAMESPACE,
        features = ResultSet.NAMESPACE)
package org.libervia.xep.rsm;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
