package org.libervia.pubsub.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.InvalidSettingException;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.config.SocialFeeds;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.relation.Felling;
import org.libervia.pubsub.relation.Place;
import org.libervia.pubsub.relation.Relations;
import org.libervia.pubsub.schema.Schemas;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.StanzaError;

/** Makes nodes, asked for (XEP-0060 §8.1) or by publishing (§7.1.4). */
public final class NodeCreation {
    private NodeCreation() {}

    /** What a node of this kind is like when nothing is said. */
    public static NodeConfig standard(boolean personal) {
        return personal ? NodeConfig.PERSONAL : NodeConfig.STANDARD;
    }

    /**
     * Makes a node; who asks is its owner.
     *
     * @param form how it is to be configured, or null for the standard
     * @throws org.libervia.xmpp.StanzaErrorException {@code forbidden} when who asks may not,
     *     {@code conflict} when it is there
     */
    public static Standing create(
            Request request, Desk desk, NodeAddress address, @Nullable DataForm form) {
        if (AttachmentNodes.isOne(address.name())) {
            throw Refusal.of(
                    StanzaError.Type.CANCEL,
                    "not-allowed",
                    "Nodes for attachments are made by publishing to them, and their summaries with them.");
        }
        boolean admin = desk.access().isAdmin(request.from());
        boolean allowed =
                address.account() == null
                        ? desk.policy().openCreation()
                        : request.sender().equals(address.account());
        if ((!allowed && !admin)
                || Access.isReserved(address)
                || (!admin && !Schemas.mayMake(desk.books(), address, request.sender()))) {
            throw Refusal.forbidden();
        }
        WellKnownNames.check(address, request.from(), admin, desk.policy());
        NodeConfig config =
                configured(
                        SocialFeeds.standard(
                                WellKnownNames.standard(address, standard(address.isPersonal())),
                                address.name(),
                                address.isPersonal(),
                                form),
                        form,
                        desk.policy());
        Schemas.check(address, config);
        if (desk.access().find(address, request.from()).isPresent()) {
            throw Refusal.of(StanzaError.Type.CANCEL, "conflict");
        }
        Relations relations = new Relations(desk.books(), desk.access());
        new Felling(desk.books()).free(address);
        Place place = relations.place(address, null, request.from(), config, form);
        if (!place.config().isRelated() && !namesRelation(form)) {
            place = relations.wellKnown(address, request.from(), config).orElse(place);
        }
        Node node =
                desk.books().nodes().create(address, request.from(), place.config(), desk.now());
        relations.settle(node, place);
        desk.books().affiliations().set(node, request.sender(), Affiliation.OWNER);
        Standing owner =
                desk.access()
                        .standing(node, Affiliation.OWNER, request.from())
                        .orElseThrow(Refusal::notFound);
        Quotas.afterCreation(desk, owner);
        return owner;
    }

    /** What those are told who hear of new nodes below others (XEP-0497). */
    public static List<Announcement> news(Node node, Instant now) {
        return node.config().isRelated() && node.created().equals(now)
                ? List.of(
                        new Announcement.MetaDataChanged(node, NodeConfig.STANDARD, List.of(), now))
                : List.of();
    }

    private static boolean namesRelation(@Nullable DataForm form) {
        return form != null
                && (form.field(NodeSettings.LINK.var()).isPresent()
                        || form.field(NodeSettings.PARENT.var()).isPresent());
    }

    /**
     * A configuration with what a form sets.
     *
     * @throws org.libervia.xmpp.StanzaErrorException when the form can't be
     */
    public static NodeConfig configured(NodeConfig config, @Nullable DataForm form, Policy policy) {
        if (form == null) {
            return config;
        }
        try {
            NodeConfig wanted = config.with(form);
            check(wanted, policy);
            return wanted;
        } catch (InvalidSettingException wrong) {
            throw Refusal.configuration(wrong);
        }
    }

    private static void check(NodeConfig config, Policy policy) {
        long items = config.limit(NodeSettings.MAX_ITEMS);
        if (items != Long.MAX_VALUE && items > policy.maxItems()) {
            throw tooMuch(NodeSettings.MAX_ITEMS.var(), policy.maxItems());
        }
        long payload = config.limit(NodeSettings.MAX_PAYLOAD_SIZE);
        if (payload != Long.MAX_VALUE && payload > policy.maxPayload()) {
            throw tooMuch(NodeSettings.MAX_PAYLOAD_SIZE.var(), policy.maxPayload());
        }
    }

    private static StanzaErrorException tooMuch(String field, long most) {
        return Refusal.of(
                StanzaError.Type.MODIFY,
                "not-acceptable",
                "The field “" + field + "” is larger than this service allows: " + most + ".");
    }
}
