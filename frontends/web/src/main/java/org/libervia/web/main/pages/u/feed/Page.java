package org.libervia.web.main.pages.u.feed;

import java.util.Optional;
import org.libervia.web.main.blog.AtomFeed;
import org.libervia.web.main.blog.LocalBlogs;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;

/** The feed of a blog of this server. */
public final class Page implements WebPage {

    @Override
    public Optional<PageBody> answer(PageRequest request) {
        return Optional.of(AtomFeed.of(request, LocalBlogs.of(request)));
    }
}
