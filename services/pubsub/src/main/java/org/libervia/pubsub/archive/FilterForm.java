package org.libervia.pubsub.archive;

import java.util.List;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xmpp.xml.XmlElement;

/** Tells by what an archive can be searched (XEP-0313 §4.1.5). */
public final class FilterForm implements Operation.Question {
    /** Full text (XEP-0431). */
    static final String TEXT = "{urn:xmpp:fulltext:0}fulltext";

    /** What earlier versions call it. */
    static final String FORMER_TEXT = "urn:xmpp:fulltext:0";

    /** The category of an Atom entry. */
    static final String CATEGORY = "http://salut-a-toi.org/protocols/mam_filter_category";

    @Override
    public Reply run(Request request, Desk desk) {
        List<FormField> fields =
                List.of(
                        FormField.typed("with", FieldType.JID_SINGLE, List.of()),
                        FormField.typed("start", FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed("end", FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed("before-id", FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed("after-id", FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed("ids", FieldType.LIST_MULTI, List.of()),
                        FormField.typed(TEXT, FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed(FORMER_TEXT, FieldType.TEXT_SINGLE, List.of()),
                        FormField.typed(CATEGORY, FieldType.TEXT_SINGLE, List.of()));
        return Reply.of(
                XmlElement.builder("query", ArchiveQuery.NAMESPACE)
                        .child(DataForm.of(FormType.FORM, ArchiveQuery.NAMESPACE, fields).write())
                        .build());
    }
}
