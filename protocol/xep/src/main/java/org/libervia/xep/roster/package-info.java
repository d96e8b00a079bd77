/**
 * The account's contacts (RFC 6121 §2), with versions so that only changes are sent (§2.6, once
 * XEP-0237). A push counts only when it comes from the own account (§2.1.6): the feature that
 * handles it checks that.
 */
@NullMarked
@Xep(
        number = 237,
        title = "Roster Versioning",
        version = "1.3",
        namespaces = {Roster.NAMESPACE, Roster.VERSIONING},
        note = "As part of RFC 6121.")
package org.libervia.xep.roster;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
