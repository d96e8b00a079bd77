/**
 * What a server lets somebody do in the name of its accounts (XEP-0356), in the version of today
 * and in the former one, which ejabberd speaks. Only the own server may grant anything: who
 * receives this checks that.
 */
@NullMarked
@Xep(
        number = 356,
        title = "Privileged Entity",
        version = "0.4.1",
        namespaces = {Privilege.NAMESPACE, Privilege.FORMER_NAMESPACE})
package org.libervia.xep.privilege;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
