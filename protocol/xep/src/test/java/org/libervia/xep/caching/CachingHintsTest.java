package org.libervia.xep.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlParser;

class CachingHintsTest {
    private static final String META_DATA = "http://jabber.org/protocol/pubsub#meta-data";

    @Test
    void hintsAreReadAsTheyWereWritten() {
        for (Persistence persistence : Persistence.values()) {
            CachingHints hints =
                    new CachingHints(persistence, true, false, true, false, true, false);
            DataForm form = DataForm.of(FormType.RESULT, META_DATA, hints.fields());

            assertThat(CachingHints.in(DataForm.read(XmlParser.parse(form.write().toString()))))
                    .contains(hints);
        }
    }

    @Test
    void whatIsMissingPromisesNothing() {
        DataForm form =
                DataForm.of(
                        FormType.RESULT,
                        META_DATA,
                        List.of(
                                FormField.of(CachingHints.PERSISTENCE, "for ever"),
                                FormField.of(CachingHints.STABLE_ITEMS, "perhaps")));

        assertThat(CachingHints.in(form))
                .contains(
                        new CachingHints(
                                Persistence.TRANSIENT, false, false, false, false, false, false));
        assertThat(CachingHints.in(DataForm.of(FormType.RESULT, META_DATA, List.of()))).isEmpty();
    }
}
