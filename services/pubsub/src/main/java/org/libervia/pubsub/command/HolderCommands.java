package org.libervia.pubsub.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.limit.Bans;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.model.Usage;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;

/** Commands that are about somebody: quotas and bans. */
final class HolderCommands {
    private static final String JID = "jid";
    private static final String NONE = "none";

    private static DataForm askedFor(String label) {
        return DataForm.of(
                FormType.FORM, List.of(Forms.asked(JID, FieldType.JID_SINGLE, label, true)));
    }

    Outcome showQuota(@Nullable DataForm form, Desk desk) {
        if (form == null) {
            return Outcome.asking(askedFor("Whose"));
        }
        Jid holder = Forms.jid(form, JID);
        Usage usage = desk.books().usage().usage(holder);
        Quota quota = desk.books().usage().quota(holder).orElse(desk.policy().quota());
        return Outcome.telling(
                DataForm.of(
                        FormType.RESULT,
                        List.of(
                                Forms.told(JID, "Whose", holder),
                                Forms.told("nodes", "Nodes", usage.nodes()),
                                Forms.told("items", "Items", usage.items()),
                                Forms.told("bytes", "Bytes", usage.bytes()),
                                Forms.told("most_nodes", "Nodes at most", text(quota.nodes())),
                                Forms.told("most_items", "Items at most", text(quota.items())),
                                Forms.told("most_bytes", "Bytes at most", text(quota.bytes())))));
    }

    private static String text(long limit) {
        return limit == Quota.NONE ? NONE : Long.toString(limit);
    }

    Outcome setQuota(@Nullable DataForm form, Desk desk) {
        if (form == null) {
            String label = " at most; “none” for no limit, empty for as many as all";
            List<FormField> fields =
                    List.of(
                            Forms.asked(JID, FieldType.JID_SINGLE, "Whose", true),
                            Forms.asked(
                                    "most_nodes", FieldType.TEXT_SINGLE, "Nodes" + label, false),
                            Forms.asked(
                                    "most_items", FieldType.TEXT_SINGLE, "Items" + label, false),
                            Forms.asked(
                                    "most_bytes", FieldType.TEXT_SINGLE, "Bytes" + label, false));
            return Outcome.asking(DataForm.of(FormType.FORM, fields));
        }
        Jid holder = Forms.jid(form, JID);
        Quota standard = desk.policy().quota();
        Quota wanted =
                new Quota(
                        limit(form, "most_nodes", standard.nodes()),
                        limit(form, "most_items", standard.items()),
                        limit(form, "most_bytes", standard.bytes()));
        desk.books().usage().limit(holder, wanted.equals(standard) ? null : wanted);
        return Outcome.done("What " + holder + " may have is set.");
    }

    private static long limit(DataForm form, String var, long standard) {
        String text = form.value(var).map(String::strip).orElse("");
        if (text.isEmpty()) {
            return standard;
        }
        if (text.equals(NONE)) {
            return Quota.NONE;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Refusal.badRequest("The field “" + var + "” must be a number, or “none”.");
        }
        return Long.parseLong(text);
    }

    Outcome bans(Desk desk) {
        List<String> banned =
                desk.books().bans().all(desk.policy().maxListed()).stream()
                        .map(Jid::toString)
                        .toList();
        return Outcome.telling(
                DataForm.of(
                        FormType.RESULT,
                        List.of(FormField.typed(JID, FieldType.JID_MULTI, banned))));
    }

    Outcome ban(@Nullable DataForm form, Desk desk) {
        if (form == null) {
            return Outcome.asking(askedFor("Whom, or which domain"));
        }
        Jid jid = Forms.jid(form, JID);
        if (desk.access().isAdmin(jid)) {
            throw Refusal.badRequest("Who looks after the service can't be banned.");
        }
        if (desk.books().bans().all(Bans.MOST).size() >= Bans.MOST) {
            throw Refusal.badRequest("No more than " + Bans.MOST + " are banned at once.");
        }
        desk.books().bans().add(jid, desk.now());
        return Outcome.done(jid + " is banned. That counts everywhere within seconds.");
    }

    Outcome unban(@Nullable DataForm form, Desk desk) {
        if (form == null) {
            return Outcome.asking(askedFor("Who, or which domain"));
        }
        Jid jid = Forms.jid(form, JID);
        if (!desk.books().bans().remove(jid)) {
            throw Refusal.notFound();
        }
        return Outcome.done(jid + " is banned no more. That counts everywhere within seconds.");
    }
}
