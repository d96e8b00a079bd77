package org.libervia.pubsub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.metrics.Gauges;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.pubsub.metrics.Totals;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.stanza.StanzaError;

/** Commands that are about the service as a whole. */
final class ServiceCommands {
    private static final String LEVEL = "level";

    private final Supplier<Gauges> gauges;
    private final Meters meters;
    private volatile Tools tools = Tools.NONE;

    ServiceCommands(Supplier<Gauges> gauges, Meters meters) {
        this.gauges = gauges;
        this.meters = meters;
    }

    void equip(Tools lent) {
        tools = lent;
    }

    Outcome statistics() {
        Gauges now = gauges.get();
        List<FormField> fields = new ArrayList<>();
        fields.add(Forms.told("uptime", "Seconds since the start", now.uptime().toSeconds()));
        Totals.Known totals = now.totals();
        if (totals != null) {
            fields.add(Forms.told("nodes", "Nodes", totals.usage().nodes()));
            fields.add(Forms.told("items", "Items", totals.usage().items()));
            fields.add(Forms.told("bytes", "Bytes of payloads", totals.usage().bytes()));
            fields.add(
                    Forms.told("database_bytes", "Bytes of the database", totals.databaseBytes()));
        }
        fields.add(Forms.told("requests", "Requests since the start", meters.requests()));
        fields.add(Forms.told("messages", "Messages sent", meters.messagesSent()));
        fields.add(
                Forms.told("dropped", "Messages that could not leave", meters.messagesDropped()));
        fields.add(Forms.told("waiting", "Events that wait to be told", now.waiting()));
        fields.add(Forms.told("memory", "Bytes of memory", now.memory().resident()));
        return Outcome.telling(DataForm.of(FormType.RESULT, fields));
    }

    Outcome backup() {
        try {
            return Outcome.done(
                    "The database is being copied to "
                            + tools.backUp()
                            + "; the file has this name when it is whole, and the log says so.");
        } catch (LiberviaException impossible) {
            throw Refusal.of(
                    StanzaError.Type.CANCEL,
                    "feature-not-implemented",
                    String.valueOf(impossible.getMessage()));
        }
    }

    Outcome logLevel(@Nullable DataForm form) {
        List<String> levels = tools.logLevels();
        if (levels.isEmpty()) {
            throw Refusal.of(StanzaError.Type.CANCEL, "feature-not-implemented");
        }
        if (form == null) {
            return Outcome.asking(
                    DataForm.of(
                            FormType.FORM,
                            List.of(
                                    Forms.choice(
                                            LEVEL, "What is logged", levels, tools.logLevel()))));
        }
        String level = Forms.required(form, LEVEL);
        if (!levels.contains(level)) {
            throw Refusal.badRequest("“" + level + "” is no level of the log.");
        }
        tools.logLevel(level);
        return Outcome.done("From now on “" + level + "” and what matters more is logged.");
    }
}
