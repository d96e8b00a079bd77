/**
 * What can be set: {@link org.libervia.pubsub.config.Setting} declares one field of a form, {@link
 * org.libervia.pubsub.config.NodeSettings} lists those of nodes (XEP-0060 §16.4.4) and {@link
 * org.libervia.pubsub.config.SubscriptionSettings} those of subscriptions (§16.4.2). Values are
 * kept as text, only where they differ from the standard; forms are read and written here.
 */
@NullMarked
package org.libervia.pubsub.config;

import org.jspecify.annotations.NullMarked;
