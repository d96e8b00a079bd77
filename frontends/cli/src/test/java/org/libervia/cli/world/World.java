package org.libervia.cli.world;

import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.domain.account.PrivateDataFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.rooms.BookmarksFacet;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.PubsubFacet;

/** A backend in memory. */
public final class World {
    public final FacetRegistry facets = new FacetRegistry();
    public final SignalHub hub = new SignalHub();
    public final MemoryProfiles profiles = new MemoryProfiles(hub);
    public final MemoryAccounts accounts = new MemoryAccounts(profiles);
    public final MemoryMessages messages = new MemoryMessages(profiles, hub);
    public final MemoryContacts contacts = new MemoryContacts();
    public final MemoryDiscovery discovery = new MemoryDiscovery();
    public final MemoryIdentities identities = new MemoryIdentities();
    public final MemoryRooms rooms = new MemoryRooms();
    public final MemoryParameters parameters = new MemoryParameters();
    public final MemoryPrivateData privateData = new MemoryPrivateData();
    public final MemoryBackend backend = new MemoryBackend();
    public final MemoryBlogs blogs = new MemoryBlogs();
    public final MemoryPubsub pubsub = new MemoryPubsub();

    public World() {
        facets.add(ProfilesFacet.class, profiles);
        facets.add(AccountsFacet.class, accounts);
        facets.add(MessagesFacet.class, messages);
        facets.add(ConversationsFacet.class, messages);
        facets.add(ContactsFacet.class, contacts);
        facets.add(DiscoveryFacet.class, discovery);
        facets.add(IdentityFacet.class, identities);
        facets.add(RoomsFacet.class, rooms);
        facets.add(BookmarksFacet.class, rooms);
        facets.add(ParametersFacet.class, parameters);
        facets.add(PrivateDataFacet.class, privateData);
        facets.add(BackendFacet.class, backend);
        facets.add(BlogFacet.class, blogs);
        facets.add(PubsubFacet.class, pubsub);
    }

    /** A world with Alice, connected, who is the default profile; she has no password. */
    public static World withAlice() {
        World world = new World();
        world.profiles.add("alice", "alice@example.org", "");
        world.profiles.connect("alice", null);
        return world;
    }
}
