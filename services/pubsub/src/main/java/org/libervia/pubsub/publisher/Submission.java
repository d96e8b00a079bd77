package org.libervia.pubsub.publisher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.pubsub.ItemId;
import org.libervia.xmpp.xml.XmlElement;

/**
 * An item as it is to be published.
 *
 * @param name its id, or null when the service is to choose one
 * @param payload its payload, or null
 * @param said who may read it, or null when nothing is said of that
 */
public record Submission(
        @Nullable String name, @Nullable XmlElement payload, @Nullable ItemAccess said) {
    private static final String ITEM_CONFIG = "http://jabber.org/protocol/pubsub#item-config";
    private static final int MOST_ENTRIES = 1_000;
    private static final String MODEL = "pubsub#access_model";
    private static final String GROUPS = "pubsub#roster_groups_allowed";
    private static final String JIDS = "pubsub#access_jids";

    /** Reads {@code <item/>}. */
    static Submission read(XmlElement item) {
        String id = item.attribute("id");
        if (id != null && !id.isEmpty() && ItemId.of(id).isEmpty()) {
            throw Refusal.badRequest("The id of an item may have 1023 bytes at most.");
        }
        Optional<DataForm> config =
                item.elements("x", DataForm.NAMESPACE)
                        .filter(Submission::isConfig)
                        .map(DataForm::read)
                        .findFirst();
        List<XmlElement> payloads = item.elements().filter(child -> !isConfig(child)).toList();
        if (payloads.size() > 1) {
            throw Refusal.invalidPayload("An item has one payload.");
        }
        return new Submission(
                id == null || id.isEmpty() ? null : id,
                payloads.isEmpty() ? null : payloads.getFirst(),
                config.filter(form -> form.value(MODEL).isPresent())
                        .map(Submission::access)
                        .orElse(null));
    }

    private static boolean isConfig(XmlElement child) {
        return child.is("x", DataForm.NAMESPACE)
                && child.elements("field", DataForm.NAMESPACE)
                        .anyMatch(field ->
                                DataForm.FORM_TYPE.equals(field.attribute("var"))
                                        && field.childText("value")
                                                .filter(ITEM_CONFIG::equals)
                                                .isPresent());
    }

    private static ItemAccess access(DataForm form) {
        ItemAccess.Model model = ItemAccess.Model.of(form.value(MODEL).orElse("open"));
        return switch (model) {
            case OPEN -> ItemAccess.OPEN;
            case ROSTER -> new ItemAccess(model, few(form.values(GROUPS)));
            case WHITELIST ->
                    new ItemAccess(
                            model, few(form.values(JIDS)).stream().map(Submission::jid).toList());
        };
    }

    private static List<String> few(List<String> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw Refusal.badRequest("An item is for " + MOST_ENTRIES + " entries at most.");
        }
        return entries;
    }

    /** The address as it is compared with others. */
    private static String jid(String text) {
        try {
            return Jid.parse(text).toString();
        } catch (InvalidJidException wrong) {
            throw Refusal.badRequest("“" + text + "” in " + JIDS + " is no address.");
        }
    }

    /** The same item, with another payload. */
    public Submission withPayload(XmlElement other) {
        return new Submission(name, other, said);
    }

    /** Who may read it when it is new. */
    public ItemAccess access() {
        return said == null ? ItemAccess.OPEN : said;
    }

    /** The payload as it is kept. */
    String text() {
        return payload == null ? "" : payload.toString();
    }
}
