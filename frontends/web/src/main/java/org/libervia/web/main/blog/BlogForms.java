package org.libervia.web.main.blog;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Source;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;

/** What readers send: comments, and what is to be deleted. */
public final class BlogForms {
    private final PageRequest request;
    private final BlogPlace blog;

    public BlogForms(PageRequest request, BlogPlace blog) {
        this.request = request;
        this.blog = blog;
    }

    public PostResult take(FormData form) {
        String profile =
                request.profile()
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.FORBIDDEN,
                                        request.text("Log in to write or to delete.")));
        BlogFacet blogs = request.facet(BlogFacet.class);
        return switch (form.text("type")) {
            case "comment" -> {
                if (form.find("body").isEmpty()) {
                    yield PostResult.retry(request.text("Write something first."));
                }
                blogs.comment(profile, place(form), Source.markdown(form.text("body")));
                yield PostResult.done().quietly();
            }
            case "retract" -> {
                String item = form.required("item");
                NodeRef place = form.find("node").isPresent() ? place(form) : blog.node();
                blogs.retract(profile, place.service(), place.node(), item);
                yield place.equals(blog.node())
                        ? PostResult.goTo(blog.home(request))
                        : PostResult.done();
            }
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT,
                            request.text("The form has no known type: reload the page."));
        };
    }

    private static NodeRef place(FormData form) {
        Jid service =
                form.jid("service")
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.DATA, "The field “service” is needed."));
        return new NodeRef(service, form.required("node"));
    }
}
