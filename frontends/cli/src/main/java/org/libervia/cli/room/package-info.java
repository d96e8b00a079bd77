/** {@code li room …}: rooms where many talk (XEP-0045). */
@NullMarked
package org.libervia.cli.room;

import org.jspecify.annotations.NullMarked;
