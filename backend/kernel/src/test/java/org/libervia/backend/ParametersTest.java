package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Parameter;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ParameterChanged;
import org.libervia.domain.account.ParameterValue;

class ParametersTest {
    private static final Parameter<Boolean> CARBONS =
            Parameter.bool("Misc", "carbon", "Copies of messages", true, 0);
    private static final Parameter<Boolean> XML_LOG =
            Parameter.bool("Debug", "Xml log", "Log XML", false, -1).forAll();

    /** A feature with a parameter of each scope. */
    private record Tunable() implements Feature {
        @Override
        public Declaration declaration() {
            return Declaration.of("tunable", "Has parameters.")
                    .parameter(CARBONS)
                    .parameter(XML_LOG)
                    .build();
        }

        @Override
        public Behaviour start(Backend backend) {
            return Behaviour.builder().build();
        }
    }

    @TempDir Path directory;
    private KernelBox box;

    @BeforeEach
    void start() {
        box = KernelBox.offline(directory, new Tunable());
        box.profile("romeo", "romeo@example.net", null, "xmpp secret");
        box.profile("juliet", "juliet@example.net", null, "xmpp secret");
    }

    @AfterEach
    void stop() {
        box.close();
    }

    private String value(String profile, String category, String name) {
        return box.parameters().get(profile, category, name, -1).value();
    }

    @Test
    void untilSetAParameterHasItsStandard() {
        assertThat(value("romeo", "Connection", "Priority")).isEqualTo("50");
        assertThat(value("romeo", "Connection", "check_certificate")).isEqualTo("true");
        assertThat(value("romeo", "Misc", "carbon")).isEqualTo("true");
    }

    @Test
    void whatIsSetIsSetForOneProfileAndLasts() {
        box.parameters().set("romeo", "Connection", "Priority", "7", -1);
        box.close();
        box = KernelBox.offline(directory, new Tunable());
        box.profiles().startSession("romeo", null);
        box.profiles().startSession("juliet", null);
        assertThat(value("romeo", "Connection", "Priority")).isEqualTo("7");
        assertThat(value("juliet", "Connection", "Priority")).isEqualTo("50");
    }

    @Test
    void aGeneralParameterIsSetForAllAndAllAreTold() {
        box.parameters().set("romeo", "Debug", "Xml log", "on", -1);
        assertThat(value("juliet", "Debug", "Xml log")).isEqualTo("true");
        assertThat(box.session("juliet").parameter(XML_LOG)).isTrue();
        assertThat(box.heard(ParameterChanged.class))
                .containsExactlyInAnyOrder(
                        new ParameterChanged("romeo", "Debug", "Xml log", "true"),
                        new ParameterChanged("juliet", "Debug", "Xml log", "true"));
    }

    @Test
    void aFeatureReadsTheValueAsJavaKnowsIt() {
        assertThat(box.session("romeo").parameter(CARBONS)).isTrue();
        box.parameters().set("romeo", "Misc", "carbon", "false", 0);
        assertThat(box.session("romeo").parameter(CARBONS)).isFalse();
    }

    @Test
    void theSecurityLimitHidesWhatIsMoreDelicate() {
        assertThat(box.parameters().list("romeo", 4))
                .extracting(ParameterValue::name)
                .contains("check_certificate", "carbon")
                .doesNotContain("Force server", "Xml log", "JabberID");
        assertThat(box.parameters().list("romeo", -1)).hasSize(15);
        refused(
                Problem.FORBIDDEN,
                () -> box.parameters().set("romeo", "Connection", "Force server", "x", 4));
    }

    @Test
    void passwordsAreNeverShownNorTold() {
        box.parameters().set("romeo", "Connection", "Password", "another", -1);
        assertThat(box.profiles().xmppPassword("romeo")).isEqualTo("another");
        assertThat(value("romeo", "Connection", "Password")).isEmpty();
        box.parameters().set("romeo", "General", "Password", "profile password", -1);
        assertThat(box.profiles().info("romeo").protectedByPassword()).isTrue();
        assertThat(box.heard(ParameterChanged.class)).allMatch(told -> told.value().isEmpty());
    }

    @Test
    void addressAndAutoconnectionBelongToTheProfile() {
        assertThat(value("romeo", "Connection", "JabberID")).isEqualTo("romeo@example.net");
        box.parameters().set("romeo", "Connection", "JabberID", "romeo@example.org/orchard", -1);
        box.parameters().set("romeo", "Connection", "autoconnect_backend", "true", -1);
        assertThat(box.profiles().info("romeo").jid().toString())
                .isEqualTo("romeo@example.org/orchard");
        assertThat(box.profiles().info("romeo").autoconnect()).isTrue();
        refused(
                Problem.DATA,
                () -> box.parameters().set("romeo", "Connection", "JabberID", "@", -1));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused(Problem.DATA, () -> box.parameters().set("romeo", "Misc", "carbon", "perhaps", -1));
        refused(Problem.NOT_FOUND, () -> box.parameters().set("romeo", "Misc", "none", "x", -1));
    }

    @Test
    void valuesAreCarriedFromOneProfileToAnother() {
        box.parameters().set("romeo", "General", "History", "5", -1);
        String saved = box.parameters().save("romeo");
        assertThat(saved).doesNotContain("secret").doesNotContain("romeo@");
        assertThat(box.parameters().load("juliet", saved)).isGreaterThan(5);
        assertThat(value("juliet", "General", "History")).isEqualTo("5");
        assertThat(
                        box.parameters()
                                .load(
                                        "juliet",
                                        "<params><individual><category name='No'><param name='x'"
                                                + " value='1'/></category></individual></params>"))
                .isZero();
    }

    private static void refused(Problem problem, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
