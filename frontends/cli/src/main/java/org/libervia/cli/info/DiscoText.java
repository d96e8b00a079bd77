package org.libervia.cli.info;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.cli.terminal.Table;
import org.libervia.domain.network.EntityInfo;
import org.libervia.domain.network.EntityItem;

/** What discovery answered, for people. */
final class DiscoText {
    private final Console console;

    DiscoText(Console console) {
        this.console = console;
    }

    void print(@Nullable EntityInfo infos, List<EntityItem> items) {
        if (infos != null) {
            features(infos.features());
            identities(infos.identities());
            extensions(infos.extensions());
        }
        items(items);
    }

    private void title(String title) {
        console.print(console.colour(Role.HEADER, title));
        console.print("");
    }

    private void features(List<String> features) {
        if (!features.isEmpty()) {
            title("Features:");
            features.forEach(feature -> console.print("    " + feature));
            console.print("");
        }
    }

    private void identities(List<EntityInfo.Identity> identities) {
        if (!identities.isEmpty()) {
            title("Identities:");
            Table table = new Table("category", "type", "name");
            identities.forEach(identity ->
                    table.row(identity.category(), identity.type(), text(identity.name())));
            table.print(console);
            console.print("");
        }
    }

    private void extensions(Map<String, Map<String, List<String>>> extensions) {
        if (!extensions.isEmpty()) {
            title("Extensions:");
            new TreeMap<>(extensions)
                    .forEach((form, fields) -> {
                        console.print("    " + console.colour(Role.SUBHEADER, form));
                        new TreeMap<>(fields)
                                .forEach((field, values) ->
                                        console.print(
                                                "        "
                                                        + field
                                                        + ": "
                                                        + String.join(", ", values)));
                    });
            console.print("");
        }
    }

    private void items(List<EntityItem> items) {
        if (!items.isEmpty()) {
            title("Items:");
            Table table = new Table("entity", "node", "name");
            items.forEach(
                    item -> table.row(item.jid().toString(), text(item.node()), text(item.name())));
            table.print(console);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
