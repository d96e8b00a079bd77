package org.libervia.web.main.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Slug;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PageUrl;

/**
 * A blog, and where its pages are: below {@code blog_view}, or below {@code user} when it is that
 * of somebody of this server, seen at their name.
 *
 * @param user the name of the profile, or null
 */
public record BlogPlace(NodeRef node, @Nullable String user) {
    private static final int LONGEST_URL = 90;

    /** The blog at this node. */
    public static BlogPlace of(NodeRef node) {
        return new BlogPlace(node, null);
    }

    /** Whose it is, when it is somebody's own. */
    public Optional<Jid> owner() {
        return node.service().local().isEmpty()
                ? Optional.empty()
                : Optional.of(node.service().bare());
    }

    /** Its page. */
    public PageUrl home(PageRequest request) {
        return user == null ? page(request) : request.link("user", user);
    }

    /** Its Atom feed. */
    public PageUrl feed(PageRequest request) {
        return user == null
                ? request.link("blog_feed_atom", node.service(), segment())
                : request.link("user_blog_feed_atom", user);
    }

    /** What has a tag. */
    public PageUrl tagged(PageRequest request, String tag) {
        return page(request, "tag", tag);
    }

    /**
     * An article, with words of its own in the address when its id says nothing. One that has no id
     * yet is at home.
     */
    public PageUrl article(PageRequest request, Article article) {
        if (article.id().isEmpty()) {
            return home(request);
        }
        PageUrl plain = page(request, "id", article.id());
        if (article.id().contains("-")) {
            return plain;
        }
        String words =
                article.title().or(article::content).map(Prose::text).map(Slug::of).orElse("");
        PageUrl spoken = words.isEmpty() ? plain : page(request, "id", article.id(), words);
        return spoken.toString().length() <= LONGEST_URL ? spoken : plain;
    }

    private PageUrl page(PageRequest request, Object... rest) {
        List<Object> arguments = new ArrayList<>();
        if (user != null) {
            arguments.add(user);
            arguments.addAll(List.of(rest));
            return request.link("user_blog", arguments);
        }
        arguments.add(node.service());
        if (rest.length > 0 || !segment().isEmpty()) {
            arguments.add(segment().isEmpty() ? "@" : segment());
        }
        arguments.addAll(List.of(rest));
        return request.link("blog_view", arguments);
    }

    /** The node as it stands in a path: empty for the usual one. */
    private String segment() {
        return node.node().equals(NodeRef.MICROBLOG) ? "" : node.node();
    }
}
