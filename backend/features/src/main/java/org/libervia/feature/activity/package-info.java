/** Tells the server whether somebody is looking (XEP-0352). */
@NullMarked
package org.libervia.feature.activity;

import org.jspecify.annotations.NullMarked;
