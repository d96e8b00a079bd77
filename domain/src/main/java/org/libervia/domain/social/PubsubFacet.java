package org.libervia.domain.social;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;
import org.libervia.domain.Page;

/**
 * Nodes and their items (XEP-0060), for what has no facet of its own. Where the service is null it
 * is our own account (XEP-0163). Names of options are those of the specification; those without
 * prefix get {@code pubsub#}.
 */
@Facet("pubsub")
public interface PubsubFacet {

    /**
     * Items of a node.
     *
     * @param ids these alone, in this order; none for a page of all
     * @param page which page, null for the newest ten
     * @param order by what they are in order, as far as the service can tell
     */
    PubsubPage items(
            String profile,
            @Nullable Jid service,
            String node,
            List<String> ids,
            @Nullable Page page,
            ItemOrder order);

    /**
     * Publishes an item; the node is made when there is none and the service allows it.
     *
     * @param id its id, null to have one made
     * @param payload the payload, one XML element
     * @param options what the node must be like (XEP-0060 §7.1.5), {@code access_model} for example
     * @return the id
     */
    String publish(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String payload,
            Map<String, String> options);

    /**
     * Publishes an item whose payload is a simple record: an element that holds an element for each
     * field, as {@link PubsubItem#fields} reads it.
     *
     * @param name the name of the element
     * @param namespace its namespace
     * @return the id
     */
    String publishFields(
            String profile,
            @Nullable Jid service,
            String node,
            @Nullable String id,
            String name,
            String namespace,
            Map<String, String> fields,
            Map<String, String> options);

    /** Takes items back; {@code notify} says whether subscribers are told. */
    void retract(
            String profile, @Nullable Jid service, String node, List<String> ids, boolean notify);

    /**
     * Makes a node.
     *
     * @param node its name, null to have one made
     * @return its name
     */
    String createNode(
            String profile,
            @Nullable Jid service,
            @Nullable String node,
            Map<String, String> options);

    /** Deletes a node with all its items. */
    void deleteNode(String profile, @Nullable Jid service, String node);

    /** Takes all items of a node back. */
    void purgeNode(String profile, @Nullable Jid service, String node);

    /** How a node is set up. */
    Map<String, String> configuration(String profile, @Nullable Jid service, String node);

    /** Sets a node up otherwise, in these respects. */
    void configure(String profile, @Nullable Jid service, String node, Map<String, String> options);

    /** What those who have to do with a node may do there: {@code owner}, {@code publisher} … */
    Map<String, String> affiliations(String profile, @Nullable Jid service, String node);

    /** Sets what people may do with a node; the affiliation “none” takes it from them. */
    void setAffiliations(
            String profile, @Nullable Jid service, String node, Map<String, String> affiliations);

    /** What we may do with the nodes of a service. */
    Map<String, String> ownAffiliations(String profile, @Nullable Jid service);

    /** Asks to be told of what happens to a node, by {@link PubsubEvent}. */
    PubsubSubscription subscribe(String profile, @Nullable Jid service, String node);

    /** Asks to be told no more. */
    void unsubscribe(String profile, @Nullable Jid service, String node);

    /** Our subscriptions at a service, to one node or to all. */
    List<PubsubSubscription> subscriptions(
            String profile, @Nullable Jid service, @Nullable String node);
}
