/**
 * What commands print when they answer with data: a text, a list, a dictionary, a list or a
 * dictionary of dictionaries, messages, or something of their own, as {@code -O} wants it:
 * readable, JSON or XML. Data are plain maps, lists, texts, numbers and booleans; their order is
 * kept.
 */
@NullMarked
package org.libervia.cli.output;

import org.jspecify.annotations.NullMarked;
