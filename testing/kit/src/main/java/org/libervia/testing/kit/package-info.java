/**
 * What tests of every module share: the reference material beside the project, XMPP servers started
 * and stopped for a test, certificates, and network faults made to order.
 */
@NullMarked
package org.libervia.testing.kit;

import org.jspecify.annotations.NullMarked;
