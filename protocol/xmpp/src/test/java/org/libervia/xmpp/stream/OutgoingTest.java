package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

class OutgoingTest {
    private final Outgoing outgoing = new Outgoing(new Handled());

    private static Stanza message(int id) {
        return new Message(
                XmlElement.builder("message", "jabber:client").attribute("id", id).build());
    }

    private static List<String> names(Outgoing.Batch batch) {
        return batch.elements().stream()
                .map(element -> element.local() + element.attribute("id", ""))
                .toList();
    }

    @Test
    void whatIsQueuedIsWrittenBeforeTheGoodbye() throws InterruptedException {
        outgoing.start(true);
        outgoing.send(message(1));
        outgoing.finish();
        outgoing.send(message(2));

        Outgoing.Batch batch = outgoing.take();
        assertThat(names(batch)).startsWith("a", "message1").doesNotContain("message2");
        assertThat(batch.last()).isTrue();
        assertThat(outgoing.end()).hasSize(2);
    }

    @Test
    void streamsThatAreNotManagedAreToldNothingOfIt() throws InterruptedException {
        outgoing.start(false);
        outgoing.answer();
        outgoing.request();
        outgoing.send(message(1));
        outgoing.finish();

        assertThat(names(outgoing.take())).containsExactly("message1");
    }

    @Test
    void whatCouldNotBeWrittenToAStreamThatIsNotManagedIsReported() throws InterruptedException {
        outgoing.start(false);
        outgoing.send(message(1));
        outgoing.take();
        assertThat(outgoing.acknowledgeNext(outgoing.unacknowledged())).hasSize(1);
        outgoing.send(message(2));
        outgoing.take();
        outgoing.pause(0);

        assertThat(outgoing.end())
                .extracting(stanza -> stanza.element().attribute("id"))
                .containsExactly("2");
    }

    @Test
    void aQuestionOfHowFarThePeerIsMustBeAnsweredInTime() throws InterruptedException {
        outgoing.start(true);
        assertThat(outgoing.waitedForAcknowledgement()).isZero();
        outgoing.request();
        outgoing.request();
        assertThat(names(outgoing.take())).containsExactly("r");
        assertThat(outgoing.waitedForAcknowledgement()).isPositive();
        outgoing.acknowledge(0);
        assertThat(outgoing.waitedForAcknowledgement()).isZero();
    }

    @Test
    void oneRequestAtATimeIsOnItsWay() throws InterruptedException {
        outgoing.start(true);
        outgoing.send(message(1));
        assertThat(names(outgoing.take())).containsExactly("message1", "r");
        outgoing.send(message(2));
        assertThat(names(outgoing.take())).containsExactly("message2");
        outgoing.acknowledge(1);
        assertThat(names(outgoing.take())).containsExactly("r");
        outgoing.acknowledge(2);
        assertThat(outgoing.waitedForAcknowledgement()).isZero();
    }

    @Test
    void theGoodbyeAsksForWhatIsLeft() throws InterruptedException {
        outgoing.start(true);
        outgoing.send(message(1));
        outgoing.take();
        outgoing.send(message(2));
        outgoing.finish();
        assertThat(names(outgoing.take())).containsExactly("a", "message2", "r");
    }

    @Test
    void aLongQueueIsAskedAboutOnItsWay() throws InterruptedException {
        outgoing.start(true);
        outgoing.send(message(0));
        outgoing.take();
        for (int i = 1; i <= 50; i++) {
            outgoing.send(message(i));
        }
        assertThat(names(outgoing.take())).endsWith("message50", "r");
    }

    @Test
    void whatThePeerDidNotHaveIsSentAgainFirst() throws InterruptedException {
        outgoing.start(true);
        outgoing.send(message(1));
        outgoing.send(message(2));
        outgoing.take();
        outgoing.send(message(3));
        outgoing.pause(0);

        assertThat(outgoing.restart(1)).hasSize(1);
        assertThat(names(outgoing.take())).containsExactly("message2", "message3", "r");
    }

    @Test
    void aPeerThatAcknowledgesMoreThanItCanHaveIsNotBelieved() {
        outgoing.start(true);
        assertThatThrownBy(() -> outgoing.acknowledge(1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSenderWaitsWhileTooMuchIsNotAcknowledgedButNotForEver() {
        outgoing.start(true);
        for (int i = 0; i < 10_000; i++) {
            outgoing.send(message(i));
        }
        assertThatThrownBy(() -> outgoing.send(message(0), Duration.ofMillis(10)))
                .isInstanceOfSatisfying(
                        XmppException.class,
                        late -> assertThat(late.problem()).isEqualTo(Problem.TIMEOUT));
        outgoing.sendAtOnce(message(0));
        assertThat(outgoing.end()).hasSize(10_001);
    }
}
