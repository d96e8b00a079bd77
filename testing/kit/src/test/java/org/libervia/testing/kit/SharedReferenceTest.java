package org.libervia.testing.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedReferenceTest {

    @Test
    void theExamplesOfAXepComeInOrder() {
        List<XepExample> examples = SharedReference.required().examples("0199");

        assertThat(examples.getFirst().number()).isEqualTo(1);
        assertThat(examples.getFirst().toString()).startsWith("XEP-0199 example 1 (");
        assertThat(examples).anyMatch(example -> example.xml().contains("urn:xmpp:ping"));
    }

    @Test
    void allExamplesAreThere() {
        assertThat(SharedReference.required().examples()).hasSizeGreaterThan(3000);
    }
}
