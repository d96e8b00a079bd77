/** {@code /u/<profile>/blog/…}: articles of somebody of this server. */
@NullMarked
package org.libervia.web.main.pages.u.blog;

import org.jspecify.annotations.NullMarked;
