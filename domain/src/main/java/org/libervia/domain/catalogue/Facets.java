package org.libervia.domain.catalogue;

import java.util.List;
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

/** Every facet of the domain. */
public final class Facets {
    /** In the order of their packages and names. */
    public static final List<Class<?>> ALL =
            List.of(
                    AccountsFacet.class,
                    BackendFacet.class,
                    ParametersFacet.class,
                    PrivateDataFacet.class,
                    ProfilesFacet.class,
                    ConversationsFacet.class,
                    MessagesFacet.class,
                    ContactsFacet.class,
                    IdentityFacet.class,
                    DiscoveryFacet.class,
                    BookmarksFacet.class,
                    RoomsFacet.class,
                    BlogFacet.class,
                    PubsubFacet.class);

    private Facets() {}
}
