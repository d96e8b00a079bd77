/**
 * The binary form of what is kept: a byte that tells the kind, a byte that tells the version of the
 * form, and then fields of protocol buffers, described in {@code docs/omemo.md}. A newer form is
 * refused, unknown fields are not kept.
 */
@NullMarked
package org.libervia.omemo.state;

import org.jspecify.annotations.NullMarked;
