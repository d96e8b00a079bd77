/**
 * Small guards: rates of attempts, header fields that tell browsers what not to do, certificates,
 * and whom to believe about the address of a client.
 */
@NullMarked
package org.libervia.web.security;

import org.jspecify.annotations.NullMarked;
