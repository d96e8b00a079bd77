/**
 * Sessions of browsers: found by a cookie, ended by time or by their user, bounded in number. They
 * hold who is logged in, the CSRF token, locale and theme, and small things that pages keep.
 */
@NullMarked
package org.libervia.web.session;

import org.jspecify.annotations.NullMarked;
