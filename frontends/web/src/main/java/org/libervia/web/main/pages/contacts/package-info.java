/** Contacts: who is there, and who may see us. */
@NullMarked
package org.libervia.web.main.pages.contacts;

import org.jspecify.annotations.NullMarked;
