/** What several pages show alike: conversations, presences, what a missing feature leaves empty. */
@NullMarked
package org.libervia.web.main.parts;

import org.jspecify.annotations.NullMarked;
