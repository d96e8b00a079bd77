package org.libervia.feature.blog;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.NodeAccess;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Source;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.microblog.Link;
import org.libervia.xep.pubsub.Item;
import org.libervia.xmpp.XmppException;

/** Publishes articles and comments. */
final class Publishing {
    private final Backend backend;
    private final Nodes nodes;
    private final BlogNodes blogs;
    private final CommentNodes comments;
    private final EntryMaker entries;
    private final Texts texts;
    private final Names names;
    private final Clock clock;
    private final FriendlyId ids = new FriendlyId();

    /** How somebody signs. */
    @FunctionalInterface
    interface Names {
        String of(Session session);
    }

    Publishing(
            Backend backend,
            Nodes nodes,
            CommentNodes comments,
            EntryMaker entries,
            Texts texts,
            Names names) {
        this.backend = backend;
        this.nodes = nodes;
        this.blogs = new BlogNodes(nodes);
        this.comments = comments;
        this.entries = entries;
        this.texts = texts;
        this.names = names;
        this.clock = backend.clock();
    }

    Article publish(Session session, NodeRef place, ArticleDraft draft) {
        Item previous = draft.id() == null ? null : previous(session, place, draft.id());
        Entry before = previous == null ? null : Entry.in(previous.payload()).orElse(null);
        String id = draft.id() == null ? made(draft) : draft.id();
        NodeRef discussion = null;
        if (Objects.equals(draft.comments(), true) && !hasComments(before)) {
            discussion = comments.make(session, place, id).orElse(null);
            if (discussion == null) {
                warn(session, id);
            }
        }
        Entry entry = entry(session, place, draft, id, before, discussion);
        return shown(session, place, blogs.publish(session, place, id, entry), entry);
    }

    private static boolean hasComments(@Nullable Entry before) {
        return before != null && before.links(Link.REPLIES).findAny().isPresent();
    }

    private void warn(Session session, String id) {
        backend.emit(
                new Note(
                        session.profile(),
                        Note.Level.WARNING,
                        "No comments",
                        "The article “"
                                + id
                                + "” was published without a place for comments: neither your"
                                + " account nor a service of your server lets you make one."));
    }

    private @Nullable Item previous(Session session, NodeRef place, String id) {
        try {
            return nodes.named(session, place, List.of(id)).stream().findFirst().orElse(null);
        } catch (XmppException refused) {
            if (refused.problem() == Problem.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    private Entry entry(
            Session session,
            NodeRef place,
            ArticleDraft draft,
            String id,
            @Nullable Entry before,
            @Nullable NodeRef discussion) {
        return entries.make(
                draft,
                place,
                id,
                before,
                session.jid().bare(),
                names.of(session),
                discussion,
                clock.instant());
    }

    private String made(ArticleDraft draft) {
        if (draft.plainId()) {
            return ids.plain();
        }
        String text =
                Optional.of(draft.titles())
                        .filter(titles -> !titles.isEmpty())
                        .orElse(draft.contents())
                        .stream()
                        .findFirst()
                        .map(this::plain)
                        .orElse("");
        return ids.of(text);
    }

    private String plain(Source source) {
        return texts.rendered(source).text();
    }

    private static Article shown(Session session, NodeRef place, String id, Entry entry) {
        Jid own = session.jid().bare();
        return ArticleReader.read(place, new Item(id, own.toString(), entry.write()))
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.INTERNAL, "What was published is no article: " + id));
    }

    /** The article that readers would see. */
    Article preview(Session session, NodeRef place, ArticleDraft draft) {
        String id = Objects.requireNonNullElse(draft.id(), "");
        return shown(session, place, id, entry(session, place, draft, id, null, null));
    }

    void setAccess(Session session, NodeRef place, NodeAccess access) {
        blogs.setAccess(session, place, access);
    }
}
