/**
 * What people attach to items of publish-subscribe nodes, each in one item of their own, and what
 * the service counts of it (XEP-0470). {@link org.libervia.xep.attachments.AttachmentNodes} knows
 * the names of the nodes; attachments that nobody here knows survive.
 */
@NullMarked
@Xep(
        number = 470,
        title = "Pubsub Attachments",
        version = "0.2.0",
        namespaces = {Attachments.NAMESPACE, Summary.NAMESPACE})
package org.libervia.xep.attachments;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
