/** How the service is, for people and for programs that watch it. */
@NullMarked
package org.libervia.web.main.pages.health;

import org.jspecify.annotations.NullMarked;
