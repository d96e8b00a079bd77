package org.libervia.web.main.blog;

import java.net.URI;
import java.net.URISyntaxException;
import org.libervia.template.SafeString;
import org.libervia.web.page.PageRequest;

/** Pictures of other hosts as links: a page asks nobody else for anything by itself. */
final class Pictures implements org.libervia.markup.Pictures {
    private final PageRequest request;

    Pictures(PageRequest request) {
        this.request = request;
    }

    @Override
    public String write(String source, String description) {
        StringBuilder html = new StringBuilder("<a class=\"remote-picture\" href=\"");
        SafeString.escape(source, html);
        html.append("\" rel=\"nofollow noopener noreferrer ugc\">");
        String host = host(source);
        SafeString.escape(
                description.isBlank()
                        ? request.text("See the picture at {host}", java.util.Map.of("host", host))
                        : request.text(
                                "Picture: {description} (at {host})",
                                java.util.Map.of("description", description, "host", host)),
                html);
        return html.append("</a>").toString();
    }

    private static String host(String source) {
        try {
            String host = new URI(source).getHost();
            return host == null ? source : host;
        } catch (URISyntaxException odd) {
            return source;
        }
    }
}
