package org.libervia.web.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.libervia.web.page.WebPage;

/** Where the code of pages comes from. */
@FunctionalInterface
public interface PageCode {

    /**
     * The code of a page, none when it has no {@code Page.java}.
     *
     * @param directory of the page
     * @param names of the directories that lead there from {@code pages}
     */
    Optional<WebPage> of(Path directory, List<String> names);
}
