/**
 * What the web frontend can be told: section {@code [web]} of the configuration (formerly {@code
 * [libervia_web]}), over it the environment ({@code LIBERVIA_<NAME>}), over all the command line.
 */
@NullMarked
package org.libervia.web.options;

import org.jspecify.annotations.NullMarked;
