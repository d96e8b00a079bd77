package org.libervia.cli.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.output.Data;
import org.libervia.domain.contacts.Contact;

/** Contacts as plain data. */
final class ContactData {
    private ContactData() {}

    /** By address; {@code from}: it sees us, {@code to}: we see it. */
    static Map<String, @Nullable Object> of(List<Contact> contacts) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        for (Contact contact : contacts) {
            data.put(contact.jid().toString(), of(contact));
        }
        return data;
    }

    private static Map<String, @Nullable Object> of(Contact contact) {
        return Data.dict(
                "name", contact.name(),
                "from", contact.seesUs(),
                "to", contact.seen(),
                "ask", contact.asked(),
                "groups", contact.groups());
    }
}
