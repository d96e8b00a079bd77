/** What can be asked of any entity: discovery, software version, ping, devices. */
@NullMarked
package org.libervia.domain.network;

import org.jspecify.annotations.NullMarked;
