package org.libervia.domain.social;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/**
 * Blogs (XEP-0277, XEP-0472). Where a service may be left out it is our own account, where a node
 * may be it is the personal blog.
 */
@Facet("blog")
public interface BlogFacet {

    /**
     * Publishes an article, or puts it in place of the one of its id. A blog that is made by this
     * can be read by everybody. Where comments are asked for a node for them is made, or if none
     * can be made, a note says so and the article is published without.
     *
     * @return the article as readers see it
     */
    Article publish(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft);

    /** A page of articles; items that are no articles are passed over. */
    BlogPage get(String profile, BlogQuery query);

    /** One article; {@code NOT_FOUND} when there is none of this id. */
    Article item(String profile, @Nullable Jid service, @Nullable String node, String id);

    /** Takes an article back; readers are told. */
    void retract(String profile, @Nullable Jid service, @Nullable String node, String id);

    /** Publishes an article again under another id, and takes it back under the old one. */
    Article rename(
            String profile, @Nullable Jid service, @Nullable String node, String id, String newId);

    /**
     * The comments in a node, the oldest first, with the answers to them.
     *
     * @param max how many of a node at most, the newest of them
     * @param depth how many levels; 1 for comments without answers
     */
    List<CommentThread> comments(String profile, NodeRef place, int max, int depth);

    /** Publishes a comment in a node of comments. */
    Article comment(String profile, NodeRef place, Source text);

    /** The article that readers would see, without publishing it. */
    Article preview(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft);

    /** What is left of a text as readers see it, for an editor that shows it beside. */
    Prose render(String profile, Source text);

    /**
     * An article as a text to edit, in one language.
     *
     * @param language which, or null for the article's own
     */
    Source edit(String profile, Article article, Markup markup, @Nullable String language);

    /** The blogs of ourselves and our contacts, as far as they have one. */
    List<BlogInfo> discover(String profile);

    /** Lets others read our personal blog; it is made when there is none. */
    void setAccess(String profile, NodeAccess access);
}
