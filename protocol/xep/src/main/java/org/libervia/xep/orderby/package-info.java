/** In which order items and archived messages come (XEP-0413). */
@NullMarked
@Xep(number = 413, title = "Order-By", version = "0.2.1", namespaces = Order.NAMESPACE)
package org.libervia.xep.orderby;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
