/** The library as a browser runs it. */
@org.jspecify.annotations.NullMarked
package org.libervia.omemo.browser;
