package org.libervia.web.main.pages.blog.edit;

import java.util.List;
import java.util.stream.Stream;
import org.libervia.web.page.FormData;

/**
 * What somebody is writing.
 *
 * @param item the id of the article that it changes; empty for a new one
 */
record Draft(String item, String title, List<String> tags, String body) {
    static final Draft EMPTY = new Draft("", "", List.of(), "");

    Draft {
        tags = List.copyOf(tags);
    }

    static Draft of(FormData form) {
        return new Draft(
                form.text("item"),
                form.text("title"),
                Stream.of(form.text("tags").split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList(),
                form.raw("body").orElse(""));
    }

    boolean isBlank() {
        return title.isBlank() && body.isBlank();
    }
}
