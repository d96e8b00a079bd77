/** {@code /u/<profile>/atom.xml}: the blog of somebody of this server as an Atom feed. */
@NullMarked
package org.libervia.web.main.pages.u.feed;

import org.jspecify.annotations.NullMarked;
