package org.libervia.testing.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.JidEscape;

/** XEP-0106 shows addresses as people write them, and right after each its escaped form. */
class JidEscapeExamplesTest {
    private static final Set<String> ESCAPED =
            Set.of("The Transformed JID", "Client Transforms Address Using JID Escaping");
    private static final String PRESENTED = "The JID as Presented to a User";

    @Test
    void theExamplesOfTheXepAreTransformedAsItSays() {
        List<XepExample> examples = SharedReference.required().examples("0106");
        int checked = 0;
        for (int i = 1; i < examples.size(); i++) {
            String before = examples.get(i - 1).xml();
            String now = examples.get(i).xml();
            // A distinguished name of LDAP is decoded by rules of its own first.
            if (before.startsWith("CN=")) {
                continue;
            }
            if (ESCAPED.contains(examples.get(i).caption())) {
                assertThat(JidEscape.escape(local(before)) + domain(before))
                        .as(examples.get(i).toString())
                        .isEqualTo(now);
                assertThat(Jid.parse(now).local()).isEqualToIgnoringCase(local(now));
                checked++;
            } else if (examples.get(i).caption().equals(PRESENTED)) {
                assertThat(JidEscape.unescape(local(before)) + domain(before))
                        .as(examples.get(i).toString())
                        .isEqualTo(now);
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(13);
    }

    private static String local(String address) {
        return address.substring(0, address.lastIndexOf('@'));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@'));
    }
}
