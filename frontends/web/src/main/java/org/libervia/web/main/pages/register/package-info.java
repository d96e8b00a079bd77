/** Where people make an account. */
@NullMarked
package org.libervia.web.main.pages.register;

import org.jspecify.annotations.NullMarked;
