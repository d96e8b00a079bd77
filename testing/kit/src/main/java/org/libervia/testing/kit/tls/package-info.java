/** Certificates for tests, good and bad, from an authority that lives as long as the test. */
@NullMarked
package org.libervia.testing.kit.tls;

import org.jspecify.annotations.NullMarked;
