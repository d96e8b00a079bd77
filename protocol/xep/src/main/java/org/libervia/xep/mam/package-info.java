/**
 * Messages kept by an archive (XEP-0313), and what it is to keep (XEP-0441). Results count only
 * when the archive that was asked sent them (§7): the feature that uses them checks that.
 */
@NullMarked
@Xep(
        number = 313,
        title = "Message Archive Management",
        version = "1.1.3",
        namespaces = ArchiveQuery.NAMESPACE,
        features = {ArchiveQuery.NAMESPACE, ArchiveQuery.EXTENDED})
@Xep(number = 441, title = "Message Archive Management Preferences", version = "0.2.0")
@Xep(number = 431, title = "Full Text Search in MAM", version = "0.2.0")
package org.libervia.xep.mam;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
