/** Text for the web: JSON in markup, text without tags, parts of URLs, links in text. */
@NullMarked
package org.libervia.template.markup;

import org.jspecify.annotations.NullMarked;
