package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.StreamListener;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.XmppStream;
import org.libervia.xmpp.management.Handled;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream at work. Three virtual threads: one reads, one writes, one deals with messages and
 * presences. A stanza counts as handled, and is acknowledged, only when the listener has returned;
 * one that the listener fails on is not, and comes again when the stream is resumed.
 */
public final class LiveStream implements XmppStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final String CSI = "urn:xmpp:csi:0";
    private static final int MOST_REQUESTS = 256;

    private final StreamListener listener;
    private final Recovery recovery;
    private final Questions questions = new Questions();
    private final Handled handled = new Handled();
    private final Mailbox mailbox = new Mailbox(handled);
    private final Outgoing outgoing = new Outgoing(handled);
    private final Semaphore requests = new Semaphore(MOST_REQUESTS);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Pulse pulse;
    private volatile Link link;
    private volatile boolean connected = true;
    private volatile boolean acknowledgementOwed;

    /** A connection, and its number among those of this stream. */
    private record Link(int number, Negotiated negotiated) {
        XmlChannel channel() {
            return negotiated.channel();
        }
    }

    private LiveStream(Negotiated first, StreamListener listener, Recovery recovery, Pulse pulse) {
        this.link = new Link(0, first);
        this.listener = listener;
        this.recovery = recovery;
        this.pulse = pulse;
    }

    /** Puts a negotiated stream to work. */
    static LiveStream start(
            Negotiated first, StreamListener listener, Recovery recovery, Pulse pulse) {
        LiveStream stream = new LiveStream(first, listener, recovery, pulse);
        stream.outgoing.start(first.managed());
        Thread.ofVirtual().name("stream-mail").start(stream::deliver);
        Thread.ofVirtual().name("stream-write").start(stream::write);
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
    public void send(Stanza stanza) {
        outgoing.send(stanza);
    }

    @Override
    public Iq ask(Iq question, Duration deadline) {
        return questions.ask(question, deadline, this::send);
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
            outgoing.answer();
            try {
                link.channel().finish();
            } catch (LiberviaException gone) {
                link.channel().close();
            }
            pulse.closeSoon(link.channel());
        }
    }

    private void write() {
        try {
            for (Outgoing.Batch batch = outgoing.take();
                    !outgoing.hasEnded();
                    batch = outgoing.take()) {
                Link now = link;
                if (batch.connection() != now.number() || batch.elements().isEmpty()) {
                    continue;
                }
                try {
                    now.channel().write(batch.elements());
                } catch (LiberviaException lost) {
                    outgoing.pause(now.number());
                    now.channel().close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        while (!outgoing.hasEnded()) {
            try {
                mailbox.run(listener::stanza, this::payAcknowledgement);
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.error(
                        "A stanza could not be dealt with; the connection is made anew, so that it comes again",
                        fault);
                link.channel().close();
            }
        }
    }

    private void payAcknowledgement() {
        if (acknowledgementOwed) {
            acknowledgementOwed = false;
            outgoing.answer();
        }
    }

    private void read() {
        try {
            for (XmlElement early : link.negotiated().early()) {
                take(early);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        while (true) {
            Link now = link;
            XmppException why = readUntilTheEnd(now.channel());
            connected = false;
            LOG.debug("{}: the connection was lost: {}", jid(), why.getMessage());
            int next = outgoing.pause(now.number());
            now.channel().close();
            if (closing.get() || !resumed(why, next)) {
                end(closing.get() ? null : why);
                return;
            }
        }
    }

    private boolean resumed(XmppException why, int number) {
        Negotiated current = link.negotiated();
        String id = current.resumption();
        boolean ended = why instanceof StreamErrorException error && error.isFinal();
        if (id == null || ended) {
            return false;
        }
        listener.interrupted(why);
        try {
            mailbox.rewind();
            Negotiated next =
                    recovery.resume(new Resumption(id, handled.h(), current.jid()), closing::get);
            if (next == null) {
                return false;
            }
            link = new Link(number, next);
            connected = true;
            outgoing.restart(next.resumedFrom()).forEach(this::acknowledged);
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

    private XmppException readUntilTheEnd(XmlChannel channel) {
        try {
            for (XmlElement element = channel.read(); element != null; element = channel.read()) {
                if (element.is("error", XmlStreamReader.STREAMS)) {
                    return StreamErrorException.read(element);
                }
                take(element);
            }
            return new StreamClosedException("The server closed the connection.");
        } catch (XmlException hostile) {
            return endWithError(channel, hostile);
        } catch (XmppException lost) {
            return lost;
        } catch (LiberviaException | IllegalArgumentException wrong) {
            return new XmppException(
                    Problem.REMOTE,
                    "The server sent what makes no sense: " + wrong.getMessage(),
                    wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new StreamClosedException("Stopped while reading.", stopped);
        }
    }

    private static XmppException endWithError(XmlChannel channel, XmlException hostile) {
        try {
            channel.write(
                    XmlElement.builder("error", XmlStreamReader.STREAMS)
                            .child(
                                    XmlElement.empty(
                                            hostile.fault().condition(),
                                            StreamErrorException.NAMESPACE))
                            .build());
            channel.finish();
        } catch (LiberviaException gone) {
            LOG.debug("The stream error could not be sent", gone);
        }
        return new XmppException(
                hostile.problem(),
                "The server's stream was ended: " + hostile.getMessage(),
                hostile);
    }

    private void take(XmlElement element) throws InterruptedException {
        if (element.namespace().equals(Sm.NAMESPACE)) {
            manage(element);
            return;
        }
        switch (element.local()) {
            case "message", "presence" -> mailbox.put(Stanza.of(element));
            case "iq" -> {
                handled.received();
                iq(new Iq(element));
            }
            default -> LOG.debug("<{}/> of {} was ignored", element.local(), element.namespace());
        }
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
            listener.acknowledged(stanza);
        }
    }

    private void iq(Iq iq) throws InterruptedException {
        if (!iq.isRequest()) {
            if (!questions.answered(iq, jid(), server())) {
                LOG.debug("An answer that nobody waits for was ignored");
            }
            return;
        }
        requests.acquire();
        Thread.ofVirtual()
                .name("stream-question")
                .start(() -> {
                    try {
                        send(answer(iq));
                    } catch (StreamClosedException gone) {
                        LOG.debug("The answer came too late", gone);
                    } finally {
                        requests.release();
                    }
                });
    }

    private Iq answer(Iq question) {
        try {
            return question.payload().isEmpty() || question.id() == null
                    ? question.refusal(StanzaError.of(StanzaError.Type.MODIFY, "bad-request"))
                    : listener.request(question);
        } catch (StanzaErrorException refused) {
            return question.refusal(refused.error());
        } catch (RuntimeException fault) {
            LOG.error("A question could not be answered", fault);
            return question.refusal(
                    StanzaError.of(StanzaError.Type.CANCEL, "internal-server-error"));
        }
    }

    /** Called now and then: notices a connection that is dead, and keeps one alive. */
    void beat(Duration acknowledgementTimeout) {
        if (!connected) {
            return;
        }
        if (outgoing.waitedForAcknowledgement() > acknowledgementTimeout.toNanos()) {
            LOG.info(
                    "{}: no acknowledgement came in {} s; the connection counts as dead",
                    jid(),
                    acknowledgementTimeout.toSeconds());
            link.channel().close();
        } else if (link.negotiated().managed()) {
            outgoing.sendNonza(Sm.request());
        } else {
            try {
                link.channel().keepAlive();
            } catch (LiberviaException lost) {
                link.channel().close();
            }
        }
    }
}
