/** When a stanza was sent that arrives late (XEP-0203). */
@NullMarked
@Xep(
        number = 203,
        title = "Delayed Delivery",
        version = "2.0",
        namespaces = Delay.NAMESPACE,
        features = Delay.NAMESPACE)
package org.libervia.xep.delay;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
