/**
 * How fast things are: JMH benchmarks of the parts, load drivers for the whole. What they measured
 * is in docs/performance.md.
 */
@NullMarked
package org.libervia.bench;

import org.jspecify.annotations.NullMarked;
