package org.libervia.web.main.pages.u;

import java.util.List;
import org.libervia.web.main.blog.BlogForms;
import org.libervia.web.main.blog.BlogView;
import org.libervia.web.main.blog.LocalBlogs;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** The blog of somebody of this server. */
public final class Page implements WebPage {

    @Override
    public void prepare(PageRequest request, PageModel model) {
        new BlogView(request, LocalBlogs.of(request)).fill(model, List.of());
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        return new BlogForms(request, LocalBlogs.of(request)).take(form);
    }
}
