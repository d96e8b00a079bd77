/**
 * Personal nodes that only their owner may read (XEP-0223): for what devices of one account share.
 */
@NullMarked
package org.libervia.feature.privatenode;

import org.jspecify.annotations.NullMarked;
