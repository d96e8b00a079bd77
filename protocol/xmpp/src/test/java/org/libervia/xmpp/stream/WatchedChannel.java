package org.libervia.xmpp.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.negotiation.ChannelSource;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** A real channel whose elements are noted, and that can be bound to in one way only. */
record WatchedChannel(
        XmlChannel real, ChannelBinding only, List<XmlElement> sent, List<XmlElement> received)
        implements XmlChannel {

    WatchedChannel(XmlChannel real, ChannelBinding only) {
        this(real, only, new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    /** This channel, once. */
    ChannelSource source() {
        return new ChannelSource() {
            @Override
            public XmlChannel connect() {
                return WatchedChannel.this;
            }

            @Override
            public ChannelSource elsewhere(String host) {
                return this;
            }
        };
    }

    @Override
    public XmlElement open(StreamHeader header) {
        return real.open(header);
    }

    @Override
    public @Nullable XmlElement read() {
        XmlElement element = real.read();
        if (element != null) {
            received.add(element);
        }
        return element;
    }

    @Override
    public void write(List<XmlElement> elements) {
        sent.addAll(elements);
        real.write(elements);
    }

    @Override
    public void keepAlive() {
        real.keepAlive();
    }

    @Override
    public void finish() {
        real.finish();
    }

    @Override
    public void startTls() {
        real.startTls();
    }

    @Override
    public boolean isSecure() {
        return real.isSecure();
    }

    @Override
    public boolean canStartTls() {
        return real.canStartTls();
    }

    @Override
    public Optional<byte[]> channelBinding(ChannelBinding kind) {
        return kind == only ? real.channelBinding(kind) : Optional.empty();
    }

    @Override
    public void readTimeout(Duration most) {
        real.readTimeout(most);
    }

    @Override
    public String description() {
        return real.description();
    }

    @Override
    public void close() {
        real.close();
    }
}
