/** The account: how others see it. */
@NullMarked
package org.libervia.web.main.pages.settings;

import org.jspecify.annotations.NullMarked;
