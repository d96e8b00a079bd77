package org.libervia.xmpp.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.SharedReference;
import org.libervia.testing.kit.XepExample;

class XepExamplesRoundTripTest {

    @Test
    void everyExampleThatIsXmlSurvivesReadingAndWriting() {
        int read = 0;
        List<XepExample> examples = SharedReference.required().examples();
        for (XepExample example : examples) {
            List<XmlElement> elements;
            try {
                elements = XmlParser.parseAll(example.xml(), "jabber:client");
            } catch (XmlException abridged) {
                continue;
            }
            read++;
            for (XmlElement element : elements) {
                assertThat(XmlParser.parse(XmlWriter.write(element)))
                        .as(example.toString())
                        .isEqualTo(element);
            }
        }
        assertThat(read).isGreaterThan(examples.size() * 8 / 10);
    }
}
