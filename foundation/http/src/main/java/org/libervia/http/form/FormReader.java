package org.libervia.http.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.libervia.http.HeaderValue;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.MediaTypes;
import org.libervia.http.Parameters;

/** Reads the content of a request as a form. */
final class FormReader {
    private FormReader() {}

    static FormData read(HttpRequest request, FormLimits limits) {
        HeaderValue type = HeaderValue.parse(request.headers().first("Content-Type").orElse(""));
        return switch (type.value().toLowerCase(Locale.ROOT)) {
            case "application/x-www-form-urlencoded" -> encoded(request, limits);
            case "multipart/form-data" -> multipart(request, type, limits);
            default -> FormData.EMPTY;
        };
    }

    private static FormData encoded(HttpRequest request, FormLimits limits) {
        String text = request.body().text(limits.bytes());
        Parameters texts = Parameters.decode(text, limits.fields());
        texts.values().values().forEach(all -> all.forEach(one -> bounded(one.length(), limits)));
        return new FormData(texts, List.of());
    }

    private static void bounded(long length, FormLimits limits) {
        if (length > limits.textBytes()) {
            throw new HttpException(413, "a text of the form is too long");
        }
    }

    private static FormData multipart(HttpRequest request, HeaderValue type, FormLimits limits) {
        String boundary = type.parameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || boundary.length() > 70) {
            throw new HttpException(400, "the form does not say what separates its parts");
        }
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<FormData.FilePart> files = new ArrayList<>();
        int count = 0;
        for (Multipart.Part part :
                Multipart.parts(request.body().bytes(limits.bytes()), boundary, limits.fields())) {
            HeaderValue disposition =
                    HeaderValue.parse(part.headers().getOrDefault("content-disposition", ""));
            String name = disposition.parameters().get("name");
            if (!disposition.value().equalsIgnoreCase("form-data") || name == null) {
                throw new HttpException(400, "a part of the form has no name");
            }
            if (++count > limits.fields()) {
                throw new HttpException(400, "the form has too many parts");
            }
            String filename = disposition.parameters().get("filename");
            if (filename == null) {
                bounded(part.content().length, limits);
                texts.computeIfAbsent(name, absent -> new ArrayList<>())
                        .add(new String(part.content(), StandardCharsets.UTF_8));
            } else {
                files.add(
                        new FormData.FilePart(
                                name,
                                lastPart(filename),
                                part.headers().getOrDefault("content-type", MediaTypes.UNKNOWN),
                                part.content()));
            }
        }
        return new FormData(new Parameters(texts), files);
    }

    private static String lastPart(String filename) {
        String name =
                filename.substring(
                        Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return name.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(255)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
