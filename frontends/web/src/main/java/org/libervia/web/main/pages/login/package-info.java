/** Where people log in, and what they see first once they are. */
@NullMarked
package org.libervia.web.main.pages.login;

import org.jspecify.annotations.NullMarked;
