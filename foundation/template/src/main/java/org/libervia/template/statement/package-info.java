/** The statements of the language; each knows how to render itself. */
@NullMarked
package org.libervia.template.statement;

import org.jspecify.annotations.NullMarked;
