package org.libervia.xmpp.negotiation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.transport.ChannelBinding;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** The client's end of a secure connection to a server that answers by a script. */
final class ScriptedChannel implements XmlChannel {
    final List<XmlElement> written = new ArrayList<>();
    private final Deque<XmlElement> coming = new ArrayDeque<>();
    private final Function<XmlElement, List<XmlElement>> answers;

    ScriptedChannel(XmlElement features, Function<XmlElement, List<XmlElement>> answers) {
        coming.add(features);
        this.answers = answers;
    }

    @Override
    public XmlElement open(StreamHeader header) {
        return header.toElement();
    }

    @Override
    public @Nullable XmlElement read() {
        return coming.poll();
    }

    @Override
    public void write(List<XmlElement> elements) {
        for (XmlElement element : elements) {
            written.add(element);
            coming.addAll(answers.apply(element));
        }
    }

    @Override
    public void keepAlive() {}

    @Override
    public void finish() {}

    @Override
    public void startTls() {
        throw new UnsupportedOperationException("the connection is secure");
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public boolean canStartTls() {
        return false;
    }

    @Override
    public Optional<byte[]> channelBinding(ChannelBinding kind) {
        return kind == ChannelBinding.TLS_EXPORTER
                ? Optional.of(new byte[] {1, 2, 3})
                : Optional.empty();
    }

    @Override
    public void readTimeout(Duration most) {}

    @Override
    public String description() {
        return "a script";
    }

    @Override
    public void close() {}
}
