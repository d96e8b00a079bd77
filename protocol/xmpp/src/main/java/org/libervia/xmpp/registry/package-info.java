/**
 * How a package declares the XEPs that it speaks, {@link org.libervia.xmpp.registry.Xep}. What is
 * made of the declarations is checked by the build of {@code protocol/xep}.
 */
@NullMarked
package org.libervia.xmpp.registry;

import org.jspecify.annotations.NullMarked;
