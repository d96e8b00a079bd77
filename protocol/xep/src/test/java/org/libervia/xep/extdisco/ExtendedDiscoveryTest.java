package org.libervia.xep.extdisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

class ExtendedDiscoveryTest {

    private static XmlElement query(String fields) {
        return XmlParser.parse(
                "<query xmlns='"
                        + DiscoItems.NAMESPACE
                        + "' node='n'><x xmlns='jabber:x:data' type='submit'>"
                        + "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-ext-disco:0</value></field>"
                        + fields
                        + "</x></query>");
    }

    private static String field(String var, String value) {
        return "<field var='" + var + "'><value>" + value + "</value></field>";
    }

    @Test
    void whatIsNotSaidIsAsTheSpecificationHasIt() {
        assertThat(ExtendedDiscovery.in(query("")))
                .contains(new ExtendedDiscovery(true, true, false, false, 0));
    }

    @Test
    void whatIsSaidIsRead() {
        XmlElement query =
                query(
                        field("type", "nodes")
                                + field("linked_nodes", "1")
                                + field("full_metadata", "true")
                                + field("depth", "-7"));

        assertThat(ExtendedDiscovery.in(query))
                .contains(new ExtendedDiscovery(false, true, true, true, -1));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        for (int bits = 0; bits < 12; bits++) {
            ExtendedDiscovery wanted =
                    new ExtendedDiscovery(
                            bits % 3 != 1, bits % 3 != 2, (bits & 1) > 0, (bits & 2) > 0, bits - 1);
            XmlElement query = DiscoItems.query("n").withChild(wanted.form().write());

            assertThat(ExtendedDiscovery.in(query)).contains(wanted);
        }
    }

    @Test
    void aQuestionWithoutTheFormIsAnOrdinaryOne() {
        assertThat(ExtendedDiscovery.in(DiscoItems.query("n"))).isEmpty();
    }

    @Test
    void otherValuesAreRefused() {
        for (String wrong :
                new String[] {
                    field("type", "leaves"), field("linked_nodes", "maybe"), field("depth", "deep")
                }) {
            XmlElement query = query(wrong);
            assertThatThrownBy(() -> ExtendedDiscovery.in(query))
                    .isInstanceOf(InvalidElementException.class);
        }
    }
}
