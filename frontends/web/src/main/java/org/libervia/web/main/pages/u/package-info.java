/** {@code /u/<profile>}: the blog of somebody of this server, by their name. */
@NullMarked
package org.libervia.web.main.pages.u;

import org.jspecify.annotations.NullMarked;
