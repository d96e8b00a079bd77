package org.libervia.feature.blog;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.Session;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.social.BlogFacet;
import org.libervia.feature.archive.NodeArchives;
import org.libervia.feature.contacts.Rosters;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.microblog.Generator;

/** Microblogging, and blogs. */
public final class BlogFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("blog", "Reads and writes blogs and comments.")
                .requires("pubsub", "contacts", "discovery", "archive")
                .xeps(277, 472)
                .advertises(Entry.MICROBLOG, Entry.SOCIAL_FEED, BlogEvents.interest())
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        Nodes nodes = backend.provided(Nodes.class);
        Texts texts = new Texts();
        Publishing publishing =
                new Publishing(
                        backend,
                        nodes,
                        new CommentNodes(
                                nodes,
                                CommentNodes.discovered(backend.provided(DiscoveryFacet.class))),
                        new EntryMaker(
                                texts,
                                new Generator(backend.application(), null, backend.version())),
                        texts,
                        BlogFeature::name);
        BlogEvents events = new BlogEvents(backend, nodes);
        return Behaviour.builder()
                .incoming(IncomingPhase.PARSED, events::hear)
                .facet(
                        BlogFacet.class,
                        new Blogs(
                                backend,
                                nodes,
                                texts,
                                publishing,
                                new BlogReading(
                                        nodes,
                                        new ArchiveSearch(backend.provided(NodeArchives.class))),
                                new BlogDiscovery(backend.provided(Rosters.class), nodes)))
                .build();
    }

    private static String name(Session session) {
        return session.jid().local();
    }
}
