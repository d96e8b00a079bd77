/** How far the other one has read (XEP-0333). */
@NullMarked
@Xep(
        number = 333,
        title = "Displayed Markers",
        version = "1.0.0",
        namespaces = Marker.NAMESPACE,
        features = Marker.NAMESPACE)
package org.libervia.xep.markers;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
