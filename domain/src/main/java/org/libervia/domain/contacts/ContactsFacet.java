package org.libervia.domain.contacts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** Roster, subscriptions, presence and blocking of a connected profile. */
@Facet("contacts")
public interface ContactsFacet {

    /** The roster, once it was received. */
    List<Contact> list(String profile);

    /** One entry: {@code NOT_FOUND} when there is none. */
    Contact get(String profile, Jid jid);

    /** Adds an entry or changes its name and groups; null leaves them as they are. */
    void set(String profile, Jid jid, @Nullable String name, @Nullable List<String> groups);

    /** Removes an entry and the subscriptions of both sides. */
    void remove(String profile, Jid jid);

    /** Forgets what is cached and asks for the whole roster. */
    void resync(String profile);

    /** Asks to see somebody's presence; the entry is added if need be. */
    void subscribe(String profile, Jid jid);

    /** Answers somebody who asked to see ours; accepting asks for theirs in return. */
    void answerSubscription(String profile, Jid jid, boolean accept);

    /** Who asked to see our presence and waits for an answer. */
    List<Jid> subscriptionRequests(String profile);

    /**
     * Sets our own presence; {@code to} null for everybody. With {@code @ALL@} that of all
     * profiles.
     */
    void setPresence(
            String profile,
            @Nullable Jid to,
            String show,
            Map<String, String> statuses,
            @Nullable Integer priority);

    /** The presences known, of one contact or of all. */
    List<PresenceInfo> presences(String profile, @Nullable Jid of);

    /** Whom we block (XEP-0191). */
    List<Jid> blocked(String profile);

    void block(String profile, List<Jid> jids);

    /** Unblocks these, or everybody when the list is empty. */
    void unblock(String profile, List<Jid> jids);

    /**
     * The address that a text stands for: a JID, or a roster name or local part, letter case aside.
     *
     * @throws org.libervia.base.error.LiberviaException {@code NOT_FOUND} when it is neither, and
     *     for a word without a dot that is no contact, nor localhost, nor the domain of the account
     *     or of a contact; contacts with a name that is close are named
     */
    Jid find(String profile, String text);
}
