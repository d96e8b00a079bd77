package org.libervia.bridge.socket;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A program that writes and reads lines as it pleases. */
public final class RawClient implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader reader;

    public RawClient(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are. */
    public void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Sends a line and reads the next. */
    public @Nullable String ask(String line) throws IOException {
        send(line + "\n");
        return receive();
    }

    public @Nullable String hello() throws IOException {
        return ask(
                """
                {"jsonrpc":"2.0","id":0,"method":"bridge.hello","params":{"protocol":1}}\
                """);
    }

    /** The next line, or null at the end. */
    public @Nullable String receive() throws IOException {
        return reader.readLine();
    }

    public void finish() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
