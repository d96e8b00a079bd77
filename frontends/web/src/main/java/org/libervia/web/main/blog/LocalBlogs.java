package org.libervia.web.main.blog;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.social.NodeRef;
import org.libervia.web.page.PageRequest;

/** The blogs of the people of this server, by the names of their profiles. */
public final class LocalBlogs {
    private LocalBlogs() {}

    /**
     * The blog of whom the argument {@code profile} names.
     *
     * @throws LiberviaException {@code NOT_FOUND} when nobody is called so
     */
    public static BlogPlace of(PageRequest request) {
        String name = request.arguments().text("profile");
        if (name.startsWith("@") || name.startsWith("guest@@")) {
            throw AtomFeed.nobody(name);
        }
        ProfileInfo info;
        try {
            info = request.facet(ProfilesFacet.class).info(name);
        } catch (LiberviaException unknown) {
            throw unknown.problem() == Problem.PROFILE_UNKNOWN ? AtomFeed.nobody(name) : unknown;
        }
        if (info.component() != null) {
            throw AtomFeed.nobody(name);
        }
        return new BlogPlace(NodeRef.blogOf(info.jid()), info.name());
    }
}
