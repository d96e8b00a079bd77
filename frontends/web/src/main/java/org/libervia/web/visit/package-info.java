/**
 * The way of a request through the framework: language and theme, access, redirect, form, live
 * connection, preparing, rendering; and what becomes of an error. {@link
 * org.libervia.web.visit.PageApplication} is what the server calls, {@link
 * org.libervia.web.visit.Visit} what a page sees of one request.
 */
@NullMarked
package org.libervia.web.visit;

import org.jspecify.annotations.NullMarked;
