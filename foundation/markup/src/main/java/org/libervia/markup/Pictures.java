package org.libervia.markup;

/** What a page shows in place of a picture on another host, which it must not load by itself. */
@FunctionalInterface
public interface Pictures {
    /** A link whose text is the picture's description, or its address. */
    Pictures LINKED =
            (source, description) ->
                    "<a href=\""
                            + Escapes.attribute(source)
                            + "\" rel=\"nofollow noopener noreferrer ugc\">"
                            + Escapes.text(description.isBlank() ? source : description)
                            + "</a>";

    /**
     * The XHTML for a picture.
     *
     * @param source its address, http or https; not escaped
     * @param description what it shows, may be empty; not escaped
     */
    String write(String source, String description);
}
