package org.libervia.pubsub.disco;

import java.util.List;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Types;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/** Reads which types of nodes are wanted (XEP-0462). */
final class TypeFilter {
    private static final String NAMESPACE = "urn:xmpp:pubsub-filter:0";
    private static final int MOST = 50;

    private TypeFilter() {}

    /** The types that a question asks for. */
    static Types read(XmlElement query) {
        return query.child("filter", NAMESPACE)
                .flatMap(DataForm::in)
                .map(TypeFilter::read)
                .orElse(Types.ALL);
    }

    private static Types read(DataForm form) {
        boolean including = form.field("included-types").isPresent();
        boolean excluding = form.field("excluded-types").isPresent();
        List<String> types = form.values(including ? "included-types" : "excluded-types");
        if ((including && excluding) || types.size() > MOST) {
            throw Refusal.badRequest(
                    "Types of nodes are either included or excluded, and not many at once.");
        }
        return including || excluding ? new Types(including, types) : Types.ALL;
    }
}
