/** What publishing must satisfy where nodes hold forms (XEP-0346). */
@NullMarked
package org.libervia.pubsub.fdp;

import org.jspecify.annotations.NullMarked;
