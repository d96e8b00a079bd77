package org.libervia.http.server;

import org.libervia.http.Headers;
import org.libervia.http.ResponseBody;

/**
 * A response as it goes out.
 *
 * @param length how much content it has, as sent; −1 when that is not known before
 * @param isGzipped whether the writer's content is compressed on its way
 */
record Delivery(
        int status, Headers headers, long length, ResponseBody.Writer writer, boolean isGzipped) {

    /** Whether content follows the header fields (RFC 9110 §6.4.1). */
    boolean hasContent() {
        return mayHaveLength() && length != 0;
    }

    boolean mayHaveLength() {
        return status >= 200 && status != 204 && status != 304;
    }
}
