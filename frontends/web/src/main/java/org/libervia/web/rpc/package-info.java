/**
 * {@code /_bridge/<method>}: the few methods that code in browsers may call, by POST with a JSON
 * object {@code {"args": […], "kwargs": {…}}}.
 */
@NullMarked
package org.libervia.web.rpc;

import org.jspecify.annotations.NullMarked;
