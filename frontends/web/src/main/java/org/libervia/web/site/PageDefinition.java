package org.libervia.web.site;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.web.page.Access;

/**
 * What a {@code page.yaml} says.
 *
 * @param file where it was read
 * @param name for links, unique in the site; null for a page without
 * @param label for the breadcrumbs, in English; null when there is none
 * @param icon its name; null for none
 * @param template to render, {@code page.html} beside the page unless it names one; null when the
 *     page's code answers itself
 * @param arguments of the path, in order
 * @param dynamic whether it has a live connection
 * @param redirect the page that answers in its place; null for none
 * @param path its segment of the URL, where that is not the name of the directory
 * @param uris which {@code xmpp:} URIs it shows
 */
public record PageDefinition(
        Path file,
        @Nullable String name,
        @Nullable String label,
        @Nullable String icon,
        Access access,
        @Nullable String template,
        List<ArgumentSpec> arguments,
        boolean dynamic,
        @Nullable String redirect,
        @Nullable String path,
        List<UriKind> uris) {

    /**
     * A kind of URI.
     *
     * @param subType empty for all of the type
     */
    public record UriKind(String type, String subType) {}

    public PageDefinition {
        arguments = List.copyOf(arguments);
        uris = List.copyOf(uris);
    }

    /** This one with a template, unless it names one. */
    PageDefinition withDefaultTemplate(String name) {
        return template != null
                ? this
                : new PageDefinition(
                        file, this.name, label, icon, access, name, arguments, dynamic, redirect,
                        path, uris);
    }

    /** How many arguments the path must have. */
    public int requiredArguments() {
        return (int) arguments.stream().filter(ArgumentSpec::required).count();
    }

    /** Whether its last argument takes all that is left. */
    public boolean takesRest() {
        return !arguments.isEmpty() && arguments.getLast().rest();
    }
}
