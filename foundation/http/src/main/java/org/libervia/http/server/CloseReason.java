package org.libervia.http.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Why a WebSocket is closed (RFC 6455 §7.1.5–7.4). */
record CloseReason(int code, String reason) {
    private static final int LONGEST = 123;
    private static final int NOT_SAID = 1005;

    static CloseReason of(byte[] content) {
        if (content.length < 2) {
            return new CloseReason(NOT_SAID, "");
        }
        int code = ((content[0] & 0xff) << 8) | (content[1] & 0xff);
        boolean allowed =
                (code >= 1000 && code <= 1014 && code != 1004 && code != NOT_SAID && code != 1006)
                        || (code >= 3000 && code < 5000);
        return new CloseReason(
                allowed ? code : 1002,
                new String(content, 2, content.length - 2, StandardCharsets.UTF_8));
    }

    static byte[] bytes(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        boolean fits = text.length <= LONGEST;
        ByteBuffer content = ByteBuffer.allocate(2 + (fits ? text.length : 0));
        content.putShort((short) code);
        if (fits) {
            content.put(text);
        }
        return content.array();
    }
}
