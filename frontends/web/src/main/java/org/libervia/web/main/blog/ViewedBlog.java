package org.libervia.web.main.blog;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.NodeRef;
import org.libervia.web.page.PageRequest;

/** The blog that the arguments {@code service} and {@code node} name. */
public final class ViewedBlog {
    private ViewedBlog() {}

    /**
     * The blog; without a service one's own.
     *
     * @throws LiberviaException {@code NOT_FOUND} when that is nobody's
     */
    public static BlogPlace of(PageRequest request) {
        Jid service =
                request.arguments()
                        .findJid("service")
                        .or(request::ownJid)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.NOT_FOUND,
                                        request.text("Log in to see your own blog.")));
        String node = request.arguments().find("node").orElse("");
        return BlogPlace.of(new NodeRef(service.bare(), node.isEmpty() ? NodeRef.MICROBLOG : node));
    }
}
