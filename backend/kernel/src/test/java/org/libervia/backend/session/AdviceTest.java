package org.libervia.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.sasl.SaslException;

class AdviceTest {
    private final Advice advice = new Advice(Jid.parse("juliet@example.org"), "juliet");

    @Test
    void anotherPasswordIsAdvisedOnlyWhereItHelps() {
        assertThat(advice.on(SaslException.refused("not-authorized", null)))
                .hasMessageStartingWith("juliet@example.org was not let in. The server refused")
                .hasMessageEndingWith("li profile modify -p juliet -x PASSWORD.")
                .returns(Problem.AUTHENTICATION, LiberviaException::problem);
        assertThat(advice.on(SaslException.refused("account-disabled", null)))
                .hasMessageContaining("ask the server's administrator")
                .hasMessageNotContaining("li profile modify");
    }

    @Test
    void otherRefusalsStayAsTheyAre() {
        LiberviaException gone = new LiberviaException(Problem.NETWORK, "gone");
        assertThat(advice.on(gone)).isSameAs(gone);
    }
}
