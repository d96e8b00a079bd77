package org.libervia.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A response. The server adds {@code Date}, {@code Content-Length}, {@code Content-Encoding},
 * {@code Vary} and {@code X-Content-Type-Options}, turns it into 304 when the client has what its
 * {@code ETag} or {@code Last-Modified} say, and leaves its content out for HEAD.
 *
 * @param headers its header fields; {@code Content-Type} has to be among them when there is content
 */
public record HttpResponse(int status, Headers headers, ResponseBody body) {
    public HttpResponse {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("not a status: " + status);
        }
    }

    /** A status alone. */
    public static HttpResponse status(int status) {
        return new HttpResponse(status, Headers.NONE, new ResponseBody.Empty());
    }

    /** Bytes of a media type. */
    public static HttpResponse of(int status, String type, byte[] content) {
        return new HttpResponse(
                status, Headers.NONE.plus("Content-Type", type), new ResponseBody.Bytes(content));
    }

    /** An HTML page. */
    public static HttpResponse html(int status, String page) {
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Plain text. */
    public static HttpResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON text. */
    public static HttpResponse json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with the media type that its name says. */
    public static HttpResponse file(Path path) {
        return new HttpResponse(
                200,
                Headers.NONE.plus("Content-Type", MediaTypes.of(path)),
                new ResponseBody.File(path));
    }

    /** See other (303): the way on after a form, to be asked for with GET. */
    public static HttpResponse seeOther(String location) {
        return redirect(303, location);
    }

    /** A redirection with a status of its own: 301, 302, 303, 307 or 308. */
    public static HttpResponse redirect(int status, String location) {
        return status(status).with("Location", location);
    }

    /** With a header field that replaces those of its name. */
    public HttpResponse with(String name, String value) {
        return new HttpResponse(status, headers.with(name, value), body);
    }

    /** With a header field, unless there is one of its name. */
    public HttpResponse withDefault(String name, String value) {
        return headers.has(name) ? this : with(name, value);
    }

    /** With a cookie. */
    public HttpResponse with(SetCookie cookie) {
        return new HttpResponse(status, headers.plus("Set-Cookie", cookie.toString()), body);
    }

    /** With a validator; quotes are added (RFC 9110 §8.8.3). */
    public HttpResponse withETag(String tag) {
        return with("ETag", '"' + tag + '"');
    }

    /** With the time of the last change. */
    public HttpResponse withLastModified(Instant time) {
        return with("Last-Modified", HttpDate.format(time));
    }

    /** With other content. */
    public HttpResponse withBody(ResponseBody other) {
        return new HttpResponse(status, headers, other);
    }
}
