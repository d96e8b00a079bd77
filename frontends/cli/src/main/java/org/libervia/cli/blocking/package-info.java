/** {@code li blocking …}: whom we block (XEP-0191). */
@NullMarked
package org.libervia.cli.blocking;

import org.jspecify.annotations.NullMarked;
