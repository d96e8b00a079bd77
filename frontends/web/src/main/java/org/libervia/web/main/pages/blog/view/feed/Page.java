package org.libervia.web.main.pages.blog.view.feed;

import java.util.Optional;
import org.libervia.web.main.blog.AtomFeed;
import org.libervia.web.main.blog.ViewedBlog;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;

/** The feed of a blog. */
public final class Page implements WebPage {

    @Override
    public Optional<PageBody> answer(PageRequest request) {
        return Optional.of(AtomFeed.of(request, ViewedBlog.of(request)));
    }
}
