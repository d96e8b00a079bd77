/** How people look on pages: name, initials, picture, and the colour of XEP-0392. */
@NullMarked
package org.libervia.web.people;

import org.jspecify.annotations.NullMarked;
