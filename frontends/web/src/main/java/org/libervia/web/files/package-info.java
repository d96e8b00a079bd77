/**
 * Files that browsers load: those of themes ({@code /_t/}), the scripts of pages ({@code /__b/}),
 * pictures of people ({@code /cache/}), published media ({@code /media/}) and a site's {@code
 * static/} at the root. Nothing is listed, nothing leaves its directory, and what people uploaded
 * is never served as a page.
 */
@NullMarked
package org.libervia.web.files;

import org.jspecify.annotations.NullMarked;
