/** The wiring of the web frontend: alone, or in the backend's own process. */
@NullMarked
package org.libervia.app.web;

import org.jspecify.annotations.NullMarked;
