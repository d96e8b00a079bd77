/** Making an account, changing its password, giving it up, from inside of XMPP (XEP-0077). */
@NullMarked
@Xep(
        number = 77,
        title = "In-Band Registration",
        version = "2.4",
        namespaces = {Registration.NAMESPACE, Registration.STREAM_FEATURE},
        features = Registration.NAMESPACE)
package org.libervia.xep.register;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
