package org.libervia.feature.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.social.BlogInfo;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xmpp.XmppException;

/** Finds who of the contacts has a blog that we may read: all are asked at the same time. */
final class BlogDiscovery {
    private static final int MOST_ASKED = 200;

    private final Rosters rosters;
    private final Nodes nodes;

    BlogDiscovery(Rosters rosters, Nodes nodes) {
        this.rosters = rosters;
        this.nodes = nodes;
    }

    /** What a session has learned; a blog that appears is learned of by its first article. */
    List<BlogInfo> find(Session session) {
        Jid own = session.jid().bare();
        List<BlogInfo> blogs = new ArrayList<>();
        blogs.add(new BlogInfo(own, own.local(), true));
        List<Contact> contacts =
                rosters.all(session).stream()
                        .filter(contact -> !contact.jid().local().isEmpty())
                        .limit(MOST_ASKED)
                        .toList();
        try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Contact contact : contacts) {
                answers.add(asking.submit(() -> hasBlog(session, contact.jid())));
            }
            for (int i = 0; i < contacts.size(); i++) {
                if (answers.get(i).get()) {
                    blogs.add(info(contacts.get(i)));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "Stopped while asking.", stopped);
        } catch (ExecutionException failed) {
            throw new LiberviaException(
                    Problem.INTERNAL, "Looking for blogs failed: " + failed.getCause(), failed);
        }
        return blogs;
    }

    private boolean hasBlog(Session session, Jid jid) {
        try {
            return !nodes.page(session, NodeRef.blogOf(jid), Page.last(1), ItemOrder.CREATION)
                    .entries()
                    .isEmpty();
        } catch (XmppException none) {
            return false;
        }
    }

    private static BlogInfo info(Contact contact) {
        String name = contact.name();
        return new BlogInfo(
                contact.jid().bare(),
                name == null || name.isBlank() ? contact.jid().local() : name,
                false);
    }
}
