package org.libervia.xmpp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

class MailboxTest {
    private final Handled handled = new Handled();
    private final Mailbox mailbox = new Mailbox(handled);
    private final List<String> dealtWith = new CopyOnWriteArrayList<>();
    private final Semaphore allowed = new Semaphore(0);

    private static Stanza message(String id) {
        return new Message(
                XmlElement.builder("message", "jabber:client").attribute("id", id).build());
    }

    private void run() {
        Thread.startVirtualThread(() -> {
            try {
                mailbox.run(this::deal, () -> {});
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void deal(Stanza stanza) {
        allowed.acquireUninterruptibly();
        dealtWith.add(stanza.element().attribute("id", ""));
    }

    private void soon(Runnable what) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(what::run);
    }

    @AfterEach
    void end() {
        allowed.release(100);
        mailbox.end();
    }

    @Test
    void aStanzaCountsOnceItIsDealtWith() throws InterruptedException {
        mailbox.put(message("1"));
        mailbox.put(message("2"));
        assertThat(handled.h()).isZero();
        run();
        allowed.release();
        soon(() -> assertThat(handled.h()).isEqualTo(1));
        allowed.release();
        soon(() -> assertThat(handled.h()).isEqualTo(2));
    }

    @Test
    void whatCameBeforeTheCountingDoesNotCount() throws InterruptedException {
        mailbox.putUncounted(message("early"));
        mailbox.put(message("1"));
        run();
        allowed.release();
        soon(() -> assertThat(dealtWith).containsExactly("early"));
        assertThat(handled.h()).isZero();
        allowed.release();
        soon(() -> assertThat(handled.h()).isEqualTo(1));
    }

    @Test
    void whatIsDealtWithWhileTheConnectionIsCutIsNotDealtWithTwice() throws InterruptedException {
        mailbox.put(message("1"));
        mailbox.put(message("2"));
        run();
        soon(() -> assertThat(allowed.getQueueLength()).isOne());

        mailbox.rewind();
        assertThat(handled.h()).isZero();
        mailbox.put(message("1"));
        mailbox.put(message("2"));
        mailbox.put(message("3"));
        assertThat(handled.h()).isZero();

        allowed.release(3);
        soon(() -> assertThat(handled.h()).isEqualTo(3));
        assertThat(dealtWith).containsExactly("1", "2", "3");
    }

    @Test
    void whatWasFinishedAfterTheCutIsRecognisedWhenItComesAgain() throws InterruptedException {
        mailbox.put(message("1"));
        run();
        soon(() -> assertThat(allowed.getQueueLength()).isOne());
        mailbox.rewind();
        allowed.release();
        soon(() -> assertThat(dealtWith).containsExactly("1"));
        mailbox.rewind();
        assertThat(handled.h()).isZero();

        mailbox.put(message("1"));
        mailbox.put(message("2"));
        allowed.release();
        soon(() -> assertThat(handled.h()).isEqualTo(2));
        assertThat(dealtWith).containsExactly("1", "2");
    }

    @Test
    void aHandlerThatFailsGetsTheStanzaAgain() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            try {
                mailbox.run(
                        stanza -> {
                            throw new IllegalStateException("not now");
                        },
                        () -> {});
            } catch (IllegalStateException told) {
                failed.countDown();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        mailbox.put(message("1"));
        failed.await();
        mailbox.rewind();
        assertThat(handled.h()).isZero();

        mailbox.put(message("1"));
        run();
        allowed.release();
        soon(() -> assertThat(handled.h()).isEqualTo(1));
        assertThat(dealtWith).containsExactly("1");
    }
}
