package org.libervia.domain.catalogue;

import java.util.List;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.account.ParameterChanged;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfileDisconnected;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.chat.MessageArrived;
import org.libervia.domain.chat.MessageStateChanged;
import org.libervia.domain.chat.UnreadChanged;
import org.libervia.domain.contacts.BlockListChanged;
import org.libervia.domain.contacts.ContactRemoved;
import org.libervia.domain.contacts.ContactUpdated;
import org.libervia.domain.contacts.PresenceUpdated;
import org.libervia.domain.contacts.SubscriptionSignal;
import org.libervia.domain.identity.IdentityUpdated;
import org.libervia.domain.rooms.BookmarksChanged;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.OccupantUpdated;
import org.libervia.domain.rooms.RoomInvited;
import org.libervia.domain.rooms.RoomJoined;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.SubjectChanged;
import org.libervia.domain.social.ArticlePublished;
import org.libervia.domain.social.ArticleRetracted;
import org.libervia.domain.social.PubsubEvent;

/** Every signal of the domain, so that a transport can find a class by its name on the wire. */
public final class Signals {
    /** In the order of their packages and names. */
    public static final List<Class<? extends Signal>> ALL =
            List.of(
                    BackendGone.class,
                    Note.class,
                    SignalsLost.class,
                    ParameterChanged.class,
                    ProfileConnected.class,
                    ProfileDisconnected.class,
                    ChatStateChanged.class,
                    MessageArrived.class,
                    MessageStateChanged.class,
                    UnreadChanged.class,
                    BlockListChanged.class,
                    ContactRemoved.class,
                    ContactUpdated.class,
                    PresenceUpdated.class,
                    SubscriptionSignal.class,
                    IdentityUpdated.class,
                    BookmarksChanged.class,
                    OccupantLeft.class,
                    OccupantRenamed.class,
                    OccupantUpdated.class,
                    RoomInvited.class,
                    RoomJoined.class,
                    RoomLeft.class,
                    SubjectChanged.class,
                    ArticlePublished.class,
                    ArticleRetracted.class,
                    PubsubEvent.class);

    private Signals() {}
}
