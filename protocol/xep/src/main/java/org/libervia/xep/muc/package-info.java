/**
 * Rooms where many talk (XEP-0045): how one enters ({@link org.libervia.xep.muc.MucJoin}), what the
 * room says of occupants and invitations ({@link org.libervia.xep.muc.MucUser}), lists of roles and
 * affiliations ({@link org.libervia.xep.muc.MucAdmin}), and settings ({@link
 * org.libervia.xep.muc.MucOwner}).
 */
@NullMarked
@Xep(
        number = 45,
        title = "Multi-User Chat",
        version = "1.35.5",
        namespaces = {MucJoin.NAMESPACE, MucUser.NAMESPACE, MucAdmin.NAMESPACE, MucOwner.NAMESPACE},
        features = MucJoin.NAMESPACE,
        coverage = Xep.Coverage.PARTIAL,
        note = "Registration with a room and requests for voice are not there.")
package org.libervia.xep.muc;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
