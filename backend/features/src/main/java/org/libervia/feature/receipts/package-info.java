/**
 * Delivery receipts (XEP-0184): asked for with every message, given unless the user does not want
 * to.
 */
@NullMarked
package org.libervia.feature.receipts;

import org.jspecify.annotations.NullMarked;
