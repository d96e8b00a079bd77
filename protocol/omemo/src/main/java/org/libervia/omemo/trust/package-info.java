/**
 * Whom to believe. The library asks a {@link org.libervia.omemo.trust.TrustPolicy}; a client may
 * answer as it likes, or keep a {@link org.libervia.omemo.trust.TrustBook}, which knows blind trust
 * before verification and automatic trust management (XEP-0450) with its checks.
 */
@NullMarked
package org.libervia.omemo.trust;

import org.jspecify.annotations.NullMarked;
