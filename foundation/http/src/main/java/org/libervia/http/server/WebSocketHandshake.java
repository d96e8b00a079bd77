package org.libervia.http.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.libervia.http.HttpRequest;

/** The opening handshake (RFC 6455 §4.2). */
final class WebSocketHandshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private WebSocketHandshake() {}

    static boolean isValid(HttpRequest request) {
        return request.headers().first("Sec-WebSocket-Version").orElse("").equals("13")
                && request.headers()
                        .first("Sec-WebSocket-Key")
                        .orElse("")
                        .matches("[A-Za-z0-9+/]{22}==");
    }

    static byte[] answer(HttpRequest request, @Nullable String subProtocol) {
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(request.headers().first("Sec-WebSocket-Key").orElse(""))
                        + (subProtocol == null ? "" : "\r\nSec-WebSocket-Protocol: " + subProtocol)
                        + "\r\n\r\n";
        return answer.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-1")
                                    .digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
