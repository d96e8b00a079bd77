package org.libervia.testing.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CuttingProxyTest {
    private ServerSocket echo;
    private CuttingProxy proxy;

    @BeforeEach
    void startAnEchoBehindTheProxy() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = CuttingProxy.to("127.0.0.1", echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesDataBothWaysAndCountsIt() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 5)).isEqualTo(5);
            assertThat(proxy.bytesToServer()).isEqualTo(1);
            assertThat(proxy.bytesToClient()).isEqualTo(1);
            assertThat(proxy.accepted()).isEqualTo(1);
            assertThat(proxy.open()).isEqualTo(1);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> proxy.open() == 0);
    }

    @Test
    void endsTheStreamOfBytesWhenCutProperly() throws IOException {
        try (Socket socket = connect()) {
            echoed(socket, 1);
            proxy.cut(CuttingProxy.Cut.FIN);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void resetsAConnectionAndTakesTheNext() throws IOException {
        try (Socket socket = connect()) {
            echoed(socket, 1);
            proxy.cut(CuttingProxy.Cut.RESET);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(IOException.class);
        }
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 2)).isEqualTo(2);
        }
    }

    @Test
    void swallowsDataWhileFrozen() throws IOException {
        try (Socket socket = connect()) {
            echoed(socket, 1);
            proxy.freeze();
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> echoed(socket, 2)).isInstanceOf(SocketTimeoutException.class);
            proxy.thaw();
            socket.setSoTimeout(30_000);
            assertThat(echoed(socket, 3)).isEqualTo(3);
        }
    }

    @Test
    void cutsOnceAfterSoManyBytes() throws IOException {
        proxy.cutAfter(5);
        try (Socket socket = connect()) {
            echoed(socket, 1);
            echoed(socket, 2);
            assertThatThrownBy(() -> echoed(socket, 3)).isInstanceOf(IOException.class);
        }
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 4)).isEqualTo(4);
        }
    }

    @Test
    void refusesNewConnectionsAndTakesThemAgain() throws IOException {
        try (Socket before = connect()) {
            echoed(before, 1);
            proxy.refuse();
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
            assertThat(echoed(before, 2)).isEqualTo(2);
            proxy.accept();
            try (Socket after = connect()) {
                assertThat(echoed(after, 3)).isEqualTo(3);
            }
        }
    }

    @Test
    void holdsDataBack() throws IOException {
        proxy.delay(Duration.ofMillis(100));
        try (Socket socket = connect()) {
            long start = System.nanoTime();
            echoed(socket, 1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static int echoed(Socket socket, int value) throws IOException {
        socket.getOutputStream().write(value);
        int answer = socket.getInputStream().read();
        if (answer < 0) {
            throw new IOException("The connection ended.");
        }
        return answer;
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            return;
        }
    }
}
