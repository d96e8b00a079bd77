/**
 * Profiles: what is kept of an account or a component, under which key its secrets lie, and the
 * facet by which users create, change and delete them. Each profile has a random key that its
 * secrets are sealed with; that key in turn is sealed with one derived from the profile password.
 * So a change of the password replaces one value, and can't be half done.
 */
@NullMarked
package org.libervia.backend.profile;

import org.jspecify.annotations.NullMarked;
