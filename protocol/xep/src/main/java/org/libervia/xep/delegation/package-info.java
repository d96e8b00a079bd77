/**
 * Namespaces of which a server lets somebody else answer the questions (XEP-0355), in the version
 * of today and in the former one, which ejabberd speaks. Only the own server may say that it
 * delegates, and only what it forwards counts: who receives this checks that.
 */
@NullMarked
@Xep(
        number = 355,
        title = "Namespace Delegation",
        version = "0.5",
        namespaces = {Delegation.NAMESPACE, Delegation.FORMER_NAMESPACE},
        note = "The mode for administrators; the mode in which clients delegate is no part of it.")
package org.libervia.xep.delegation;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
