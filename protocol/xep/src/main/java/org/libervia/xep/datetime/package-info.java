/** Dates, times and offsets as XMPP writes them (XEP-0082). */
@NullMarked
@Xep(
        number = 82,
        title = "XMPP Date and Time Profiles",
        version = "1.1.1",
        note = "The legacy format of XEP-0091 is not read.")
package org.libervia.xep.datetime;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
