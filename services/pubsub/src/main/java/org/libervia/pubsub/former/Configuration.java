package org.libervia.pubsub.former;

import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.former.FormerRows.FormerNode;
import org.libervia.pubsub.former.FormerRows.FormerSettings;

/** Says in our settings what the columns of a node say. */
final class Configuration {
    private Configuration() {}

    /** How the node is configured; what can't be said is remarked. */
    static NodeConfig of(FormerNode node, String label, Tally tally) {
        FormerSettings settings = node.settings();
        return NodeConfig.STANDARD
                .with(NodeSettings.ACCESS_MODEL, accessModel(settings.accessModel(), label, tally))
                .with(NodeSettings.ROSTER_GROUPS, settings.groups().toArray(String[]::new))
                .with(NodeSettings.PUBLISH_MODEL, settings.publishModel())
                .with(NodeSettings.PERSIST_ITEMS, Boolean.toString(settings.persistItems()))
                .with(NodeSettings.DELIVER_PAYLOADS, Boolean.toString(settings.deliverPayloads()))
                .with(
                        NodeSettings.MAX_ITEMS,
                        settings.maxItems() == 0 ? "max" : Long.toString(settings.maxItems()))
                .with(NodeSettings.OVERWRITE_POLICY, settings.overwritePolicy())
                .with(NodeSettings.SERIAL_IDS, Boolean.toString(settings.serialIds()))
                .with(
                        NodeSettings.CONSISTENT_PUBLISHER,
                        Boolean.toString(settings.consistentPublisher()))
                .with(NodeSettings.FTS_LANGUAGE, language(settings.ftsLanguage(), label, tally))
                .with(
                        NodeSettings.SEND_LAST,
                        sendLast(settings.sendLast(), node.account() != null));
    }

    private static String accessModel(String model, String label, Tally tally) {
        return switch (model) {
            case "open", "presence", "whitelist" -> model;
            case "publisher-roster" -> "roster";
            default -> {
                tally.remark(
                        label
                                + ": nobody but those with an affiliation may read it now, since there is no access model “"
                                + model
                                + "”");
                yield "whitelist";
            }
        };
    }

    private static String language(String language, String label, Tally tally) {
        if (NodeSettings.FTS_LANGUAGE.choices().contains(language)) {
            return language;
        }
        tally.remark(
                label + ": searched without a language, since “" + language + "” is not known");
        return "generic";
    }

    /** The last item of an account's node went to whoever of its contacts came online. */
    private static String sendLast(String when, boolean personal) {
        return personal && when.equals("on_sub") ? "on_sub_and_presence" : when;
    }
}
