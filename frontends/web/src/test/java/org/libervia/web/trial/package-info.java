/** What tests of the framework have in common: a site in a directory, and a visitor. */
@NullMarked
package org.libervia.web.trial;

import org.jspecify.annotations.NullMarked;
