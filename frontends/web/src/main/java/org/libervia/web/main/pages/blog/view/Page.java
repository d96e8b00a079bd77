package org.libervia.web.main.pages.blog.view;

import java.util.Optional;
import org.libervia.domain.social.NodeRef;
import org.libervia.web.main.blog.BlogForms;
import org.libervia.web.main.blog.BlogView;
import org.libervia.web.main.blog.ViewedBlog;
import org.libervia.web.page.Addresses;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.page.XmppUri;

/** A blog, or one of its articles with its comments. */
public final class Page implements WebPage {

    @Override
    public void prepare(PageRequest request, PageModel model) {
        new BlogView(request, ViewedBlog.of(request)).fill(model, request.arguments().rest("rest"));
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        return new BlogForms(request, ViewedBlog.of(request)).take(form);
    }

    @Override
    public Optional<String> uri(XmppUri uri, Addresses addresses) {
        String node = uri.parameter("node").orElse("");
        String segment = node.isEmpty() || node.equals(NodeRef.MICROBLOG) ? "@" : node;
        return Optional.of(
                uri.parameter("item")
                        .map(item -> addresses.url("blog_view", uri.path(), segment, "id", item))
                        .orElseGet(() -> addresses.url("blog_view", uri.path(), segment)));
    }
}
