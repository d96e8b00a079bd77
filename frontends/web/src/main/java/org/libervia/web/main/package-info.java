/**
 * The site that comes with the program: pages, and what several of them share. Its templates,
 * styles and scripts are resources of the same place.
 */
@NullMarked
package org.libervia.web.main;

import org.jspecify.annotations.NullMarked;
