/**
 * Who may do what: the affiliations, access models and publish models of XEP-0060 §4.1 and §4.5, in
 * one place, for every path that leads to a node.
 */
@NullMarked
package org.libervia.pubsub.access;

import org.jspecify.annotations.NullMarked;
