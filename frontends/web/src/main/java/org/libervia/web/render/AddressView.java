package org.libervia.web.render;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.template.TemplateObject;
import org.libervia.template.Undefined;

/** An address as templates see it; as text it is the address. */
record AddressView(Jid jid) implements TemplateObject {
    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "local", "user" -> jid.local();
            case "domain", "host" -> jid.domain();
            case "resource" -> jid.resource();
            case "bare" -> jid.bare().toString();
            case "full" -> jid.toString();
            default -> Undefined.missing(name);
        };
    }

    @Override
    public String toString() {
        return jid.toString();
    }
}
