/**
 * Articles of blogs and comments as Atom (RFC 4287) inside publish-subscribe: {@link
 * org.libervia.xep.microblog.Entry} is an article, {@link org.libervia.xep.microblog.Feed} what a
 * node says of itself. What others write is read leniently: dates in many notations, texts of an
 * unknown type, what is missing; what is written is Atom as it should be, and elements that nobody
 * here knows survive.
 */
@NullMarked
@Xep(
        number = 277,
        title = "Microblogging over XMPP",
        version = "0.6.5",
        namespaces = {Entry.NAMESPACE, InReplyTo.NAMESPACE},
        features = {Entry.MICROBLOG, Entry.MICROBLOG + "+notify"})
@Xep(
        number = 472,
        title = "Pubsub Social Feed",
        version = "0.2.1",
        features = {Entry.SOCIAL_FEED, Entry.GALLERY})
package org.libervia.xep.microblog;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
