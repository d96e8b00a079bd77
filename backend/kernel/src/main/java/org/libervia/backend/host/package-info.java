/**
 * The feature host: finds features (here and in {@code <local_dir>/plugins}), puts them in an order
 * in which each comes after what it needs, starts them one by one and stops them the other way
 * round. A feature that fails is listed with the reason and left out, with all that require it.
 * What the started ones do is gathered in a {@link org.libervia.backend.host.Repertoire}: one for
 * clients, one for each entry point of components.
 */
@NullMarked
package org.libervia.backend.host;

import org.jspecify.annotations.NullMarked;
