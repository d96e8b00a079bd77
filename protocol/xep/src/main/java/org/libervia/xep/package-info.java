/**
 * What all codec rooms share: {@link org.libervia.xep.Payload}, how elements are read, and the
 * exception for those that are not as their XEP says. The rooms beside it are pure: elements become
 * records and records become elements; nothing is logged, stored, waited for or timed.
 */
@NullMarked
package org.libervia.xep;

import org.jspecify.annotations.NullMarked;
