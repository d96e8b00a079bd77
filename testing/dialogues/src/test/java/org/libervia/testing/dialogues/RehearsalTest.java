package org.libervia.testing.dialogues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;

class RehearsalTest {
    private static final String OPENING = "Title: t\nRomeo is a client\nRomeo connects\n";

    private final DialogueRunner runner =
            new DialogueRunner(
                    new Rehearsal(RehearsalTest::pong),
                    Duration.ofMillis(200),
                    Duration.ofMillis(50));

    @TestFactory
    List<DynamicTest> dialoguesGoAsWritten() throws Exception {
        return Dialogues.in(
                Path.of(
                        Objects.requireNonNull(getClass().getResource("/dialogues/rehearsal"))
                                .toURI()),
                runner);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    receives:           | <iq type='error'/>                 | the attribute type of
                    receives:           | <iq id='{none}'/>                  | the attribute id of
                    receives:           | <iq lang='en'/>                    | is absent, not “en”
                    receives:           | <message/>                         | not a {jabber:client}message
                    receives:           | <iq xmlns='urn:x'/>                | not a {urn:x}iq
                    receives:           | <iq><ping xmlns='urn:xmpp:ping'/></iq> | there is none
                    receives:           | <iq>text</iq>                      | is “”, not “text”
                    receives exactly:   | <iq type='result'/>                | also has
                    receives exactly:   | <iq type='result' id='p1' from='{domain}' to='{any}'>{any}<a/></iq> | no fitting
                    receives:           | <iq/><iq/>                         | nothing came in place of
                    receives in any order: | <iq id='p2'/><iq id='p3'/>      | is “p1”, not “p3”
                    """)
    void whatIsNotAsWrittenFails(String cue, String xml, String why) {
        String text =
                OPENING
                        + "Romeo sends:\n  <iq type='get' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>\n"
                        + "Romeo "
                        + cue
                        + "\n  "
                        + xml;

        assertThatExceptionOfType(DialogueFailure.class)
                .isThrownBy(() -> runner.run(Dialogue.parse(text)))
                .withMessageContaining("“t”, line 6, Romeo:")
                .withMessageContaining(why);
    }

    @Test
    void whatComesWhereNothingShouldFails() {
        String text = OPENING + "Romeo sends:\n  <iq type='get' id='p1'/>\nRomeo receives nothing";

        assertThatExceptionOfType(DialogueFailure.class)
                .isThrownBy(() -> runner.run(Dialogue.parse(text)))
                .withMessageContaining("in place of nothing");
    }

    @Test
    void whoIsDisconnectedAgainstTheTextFails() {
        assertThatExceptionOfType(DialogueFailure.class)
                .isThrownBy(() ->
                        runner.run(
                                Dialogue.parse(
                                        OPENING
                                                + "Romeo disconnects\nRomeo receives:\n"
                                                + " <a/>")))
                .withMessageContaining("is not connected");
        assertThatExceptionOfType(DialogueFailure.class)
                .isThrownBy(() -> runner.run(Dialogue.parse(OPENING + "Romeo is disconnected")))
                .withMessageContaining("is still connected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Romeo flies                       | line 4: “Romeo flies” means nothing
                    Tybalt connects                   | line 4: Tybalt was not introduced
                    Romeo sends:                      | line 4: indented XML is missing
                    """)
    void whatIsNoDialogueIsRefusedByLine(String line, String message) {
        assertThatExceptionOfType(DialogueSyntaxException.class)
                .isThrownBy(() -> Dialogue.parse(OPENING + line))
                .withMessageContaining(message);
        assertThatExceptionOfType(DialogueSyntaxException.class)
                .isThrownBy(() -> Dialogue.parse("Title: nothing happens"));
    }

    @Test
    void theExampleOfTheDocumentationIsADialogue() {
        Dialogue dialogue =
                Dialogue.parse(
                        """
                        # A comment
                        Title: Two lines
                        Romeo is a client

                        Romeo sends:
                            <a>

                            </a>
                        Romeo receives exactly:
                            <b/>
                        """);

        assertThat(dialogue.title()).isEqualTo("Two lines");
        assertThat(dialogue.cast()).containsExactly(java.util.Map.entry("Romeo", "client"));
        assertThat(dialogue.cues()).hasSize(2);
        assertThat(dialogue.cues().getLast())
                .isEqualTo(new Cue.Receives(9, "Romeo", Cue.Manner.EXACTLY, "<b/>"));
    }

    private static List<XmlElement> pong(XmlElement question) {
        boolean isPing = question.child("ping", "urn:xmpp:ping").isPresent();
        XmlElement.Builder answer =
                XmlElement.builder("iq", "jabber:client")
                        .attribute("type", isPing ? "result" : "error")
                        .attribute("id", question.attribute("id"))
                        .attribute("from", "rehearsal.example")
                        .attribute("to", question.attribute("from"));
        if (!isPing) {
            answer.child(
                    XmlParser.parse(
                            "<error xmlns='jabber:client' type='cancel'><service-unavailable"
                                    + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>"));
        }
        return List.of(answer.build());
    }
}
