/** Says what software this is, and asks others (XEP-0092). */
@NullMarked
package org.libervia.feature.version;

import org.jspecify.annotations.NullMarked;
