/** {@code li blog …}: read and write blogs and comments (XEP-0277). */
@NullMarked
package org.libervia.cli.blog;

import org.jspecify.annotations.NullMarked;
