package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.management.Resumable;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.negotiation.Negotiated;
import org.libervia.xmpp.negotiation.Resumption;
import org.libervia.xmpp.negotiation.StreamErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream at work. Three virtual threads: one reads, one writes, one deals with messages,
 * presences and what our own server tells. Such a stanza counts as handled, and is acknowledged,
 * only when the listener has returned; one that the listener fails on is not, and comes again when
 * the stream is resumed.
 */
public final class LiveStream implements XmppStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);

    /** What readers turn the namespace of a component's stream into as well. */
    private static final String STANZAS = "jabber:client";

    private static final String CSI = "urn:xmpp:csi:0";

    private final StreamListener listener;
    private final Recovery recovery;
    private final Questions questions = new Questions();
    private final Handled handled = new Handled();
    private final Mailbox mailbox = new Mailbox(handled);
    private final Outgoing outgoing = new Outgoing(handled);
    private final Answers answers;
    private final Confirmation confirmation;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean pinging = new AtomicBoolean();
    private final Pulse pulse;
    private final Thread mail = Thread.ofVirtual().name("stream-mail").unstarted(this::deliver);
    private volatile Link link;
    private volatile boolean connected = true;
    private volatile boolean acknowledgementOwed;

    private LiveStream(Negotiated first, StreamListener listener, Recovery recovery, Pulse pulse) {
        this.link = new Link(0, first);
        this.listener = listener;
        this.answers = new Answers(listener, outgoing::sendAtOnce);
        this.confirmation =
                new Confirmation(questions, outgoing, first.jid().server(), this::acknowledged);
        this.recovery = recovery;
        this.pulse = pulse;
    }

    /** Puts a negotiated stream to work. */
    static LiveStream start(
            Negotiated first, StreamListener listener, Recovery recovery, Pulse pulse) {
        LiveStream stream = new LiveStream(first, listener, recovery, pulse);
        stream.outgoing.start(first.managed());
        stream.mail.start();
        Thread.ofVirtual()
                .name("stream-write")
                .start(new Writing(stream.outgoing, () -> stream.link, stream.confirmation));
        Thread.ofVirtual().name("stream-read").start(stream::read);
        pulse.watch(stream);
        return stream;
    }

    @Override
    public Jid jid() {
        return link.negotiated().jid();
    }

    @Override
    public Jid server() {
        return jid().server();
    }

    @Override
    public XmlElement features() {
        return link.negotiated().features();
    }

    /** How it was negotiated last. */
    public Negotiated negotiated() {
        return link.negotiated();
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void check(Stanza stanza) {
        link.limits().check(stanza);
    }

    /** The thread that deals with mail is not made to wait: a cut stream would wait for it. */
    @Override
    public void send(Stanza stanza) {
        link.limits().check(stanza);
        if (Thread.currentThread().equals(mail)) {
            outgoing.sendAtOnce(stanza);
        } else {
            outgoing.send(stanza);
        }
    }

    @Override
    public Iq ask(Iq question, Duration deadline) {
        link.limits().check(question);
        return questions.ask(question, deadline, outgoing::send);
    }

    @Override
    public void clientActive(boolean active) {
        if (features().child("csi", CSI).isPresent()) {
            outgoing.sendNonza(XmlElement.empty(active ? "active" : "inactive", CSI));
        }
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            recovery.stop();
            outgoing.finish();
            pulse.closeSoon(link.channel());
        }
    }

    private void deliver() {
        while (!outgoing.hasEnded()) {
            try {
                mailbox.run(this::deal, this::payAcknowledgement);
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | StackOverflowError fault) {
                LOG.error(
                        "A stanza could not be dealt with; the connection is made anew, so that it comes again",
                        fault);
                link.channel().close();
            }
        }
    }

    private void deal(Stanza stanza) {
        if (stanza instanceof Iq question) {
            answers.now(question);
        } else {
            listener.stanza(stanza);
        }
    }

    private void payAcknowledgement() {
        if (acknowledgementOwed) {
            acknowledgementOwed = false;
            outgoing.answer();
        }
    }

    private void read() {
        XmppException why = new StreamClosedException("The connection was lost.");
        try {
            why = readOn();
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.error("{}: the stream can't be read any more", jid(), fault);
            why =
                    new XmppException(
                            Problem.INTERNAL,
                            "What the server sent could not be dealt with.",
                            fault);
        } finally {
            connected = false;
            link.channel().close();
            end(closing.get() ? null : why);
        }
    }

    /** Reads connection after connection; returns why the last one was lost. */
    private XmppException readOn() {
        for (XmlElement early : link.negotiated().early().uncounted()) {
            takeUncounted(early);
        }
        while (true) {
            Link now = link;
            XmppException why =
                    Reading.untilTheEnd(
                            now.channel(), now.negotiated().early().counted(), this::take);
            connected = false;
            LOG.debug("{}: the connection was lost: {}", jid(), why.getMessage());
            int next = outgoing.pause(now.number());
            now.channel().close();
            if (closing.get() || !resumed(why, next)) {
                return why;
            }
        }
    }

    private boolean resumed(XmppException why, int number) {
        Negotiated current = link.negotiated();
        Resumable stream = current.resumption();
        boolean ended = why instanceof StreamErrorException error && error.isFinal();
        if (stream == null || ended) {
            return false;
        }
        listener.interrupted(why);
        mailbox.rewind();
        try {
            Negotiated next =
                    recovery.resume(
                            new Resumption(stream, handled.h(), current.jid()), closing::get);
            if (next == null) {
                if (recovery.handledBefore() >= 0) {
                    outgoing.acknowledge(recovery.handledBefore()).forEach(this::acknowledged);
                }
                return false;
            }
            link = new Link(number, next);
            List<Stanza> done = outgoing.restart(next.previous().h());
            connected = true;
            done.forEach(this::acknowledged);
            listener.resumed();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IllegalArgumentException lying) {
            LOG.warn("The stream can't be resumed: {}", lying.getMessage());
            return false;
        }
    }

    private void end(@Nullable XmppException why) {
        pulse.forget(this);
        mailbox.end();
        List<Stanza> left = outgoing.end();
        questions.abandon(
                why == null ? new StreamClosedException("The connection was closed.") : why);
        listener.closed(why, left);
    }

    private void take(XmlElement element) throws InterruptedException {
        if (element.namespace().equals(Sm.NAMESPACE)) {
            manage(element);
            return;
        }
        if (!element.namespace().equals(STANZAS)) {
            LOG.debug("<{}/> of {} was ignored", element.local(), element.namespace());
            return;
        }
        switch (element.local()) {
            case "message", "presence" -> mailbox.put(Stanza.of(element));
            case "iq" -> {
                Iq iq = new Iq(element);
                if (isOfOurs(iq)) {
                    mailbox.put(iq);
                } else {
                    handled.received();
                    iq(iq);
                }
            }
            default -> LOG.debug("<{}/> of {} was ignored", element.local(), element.namespace());
        }
    }

    private void takeUncounted(XmlElement element) {
        switch (element.local()) {
            case "message", "presence" -> mailbox.putUncounted(Stanza.of(element));
            case "iq" -> iq(new Iq(element));
            default -> LOG.debug("<{}/> of {} was ignored", element.local(), element.namespace());
        }
    }

    /**
     * Whether our account tells us of a change, of the roster for example: such must be taken in
     * their order, and none may be lost.
     */
    private boolean isOfOurs(Iq iq) {
        return iq.element().attribute("type", "").equals("set")
                && (iq.from() == null || jid().bare().equals(iq.from()));
    }

    private void manage(XmlElement element) {
        switch (element.local()) {
            case "r" -> {
                acknowledgementOwed = true;
                outgoing.answer();
            }
            case "a" ->
                    Sm.h(element)
                            .ifPresent(h -> outgoing.acknowledge(h).forEach(this::acknowledged));
            default -> LOG.debug("<{}/> of stream management was ignored", element.local());
        }
    }

    private void acknowledged(Stanza stanza) {
        if (stanza instanceof Message) {
            try {
                listener.acknowledged(stanza);
            } catch (RuntimeException fault) {
                LOG.error("It could not be noted that the server has a message", fault);
            }
        }
    }

    private void iq(Iq iq) {
        if (iq.isRequest()) {
            answers.to(iq);
        } else if (!questions.answered(iq, jid(), server())) {
            LOG.debug("An answer that nobody waits for was ignored");
        }
    }

    /** Called now and then: notices a connection that is dead, and keeps one alive. */
    void beat(Duration patience) {
        if (!connected) {
            return;
        }
        if (outgoing.waitedForAcknowledgement() > patience.toNanos()) {
            dead(patience);
        } else if (link.negotiated().managed()) {
            outgoing.request();
        } else if (pinging.compareAndSet(false, true)) {
            Link now = link;
            Thread.ofVirtual().name("stream-ping").start(() -> ping(now, patience));
        }
    }

    private void ping(Link now, Duration patience) {
        try {
            if (!confirmation.answers(patience) && link.equals(now)) {
                dead(patience);
            }
        } catch (XmppException ended) {
            LOG.debug("{}: ended while the server was pinged", jid(), ended);
        } finally {
            pinging.set(false);
        }
    }

    private void dead(Duration patience) {
        LOG.info(
                "{}: the server was silent for {} s; the connection counts as dead",
                jid(),
                patience.toSeconds());
        link.channel().close();
    }
}
