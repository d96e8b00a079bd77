package org.libervia.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Bridge;
import org.libervia.web.server.WebRequest;
import org.libervia.web.session.Notification;

/**
 * What a page is told of the request it answers: who asks, for what, and how to reach the backend.
 */
public interface PageRequest extends Addresses {

    /** The arguments of the path. */
    PathArguments arguments();

    /** The query. */
    Values query();

    /** Whether a form was sent, and {@link WebPage#post} is being asked. */
    boolean isPost();

    /** A header of the request, by its name in any case. */
    Optional<String> header(String name);

    /** The profile that is logged in; none for an anonymous reader. */
    Optional<String> profile();

    /**
     * The profile to ask the backend with: the one that is logged in, else the service profile,
     * which reads for the public.
     */
    String actingProfile();

    /** The profile that reads, and may write, for the public, whoever is logged in. */
    String serviceProfile();

    /** The address of the account that is logged in. */
    Optional<Jid> ownJid();

    /** Whether the profile that is logged in is an administrator's. */
    boolean isAdmin();

    /** The door to the backend. */
    Bridge bridge();

    /**
     * A facet of the backend.
     *
     * @throws org.libervia.base.error.LiberviaException {@code MISSING_FEATURE} when the backend
     *     has none
     */
    default <F> F facet(Class<F> type) {
        return bridge().facet(type);
    }

    /** The visitor's language. */
    Locale locale();

    /** A text of the catalogue in the visitor's language; in English when it is not translated. */
    String text(String message);

    /** As {@link #text(String)}, with {@code {name}} in the message replaced by these values. */
    String text(String message, Map<String, ?> values);

    /** A text whose form depends on a number, which replaces {@code {count}}. */
    String text(String singular, String plural, long count);

    /** The address of this page as it was asked for, with its query. */
    PageUrl here();

    /**
     * The address of a page below this one, by the name or the segment of its directory.
     *
     * @param arguments for the path: those of the sub-page; this page's own are those of the
     *     request
     */
    PageUrl below(String subPage, @Nullable Object... arguments);

    /**
     * An address that others can use, with scheme and host: for feeds, mails and QR codes.
     *
     * @param url an address of this site
     */
    String absolute(String url);

    /** The address of the page that shows what this {@code xmpp:} URI names, if a page does. */
    Optional<String> urlOf(String xmppUri);

    /**
     * Tells the visitor something, on the next page shown; which is this one, unless it redirects.
     */
    void tell(Notification.Level level, String message);

    /**
     * Which part of a list is asked for: the query's {@code before}, {@code after} and {@code
     * page_max}.
     */
    Paging paging(int standard);

    /** What was searched for: the query's {@code search}; empty when nothing was. */
    default Optional<String> search() {
        return query().find("search");
    }

    /** Data that this page keeps for the visitor's session, by their class. */
    <T> Optional<T> kept(Class<T> type);

    /**
     * Keeps data for the visitor's session, one object of each class; other pages don't see it.
     *
     * @param data of a class of the page's own
     */
    void keep(Object data);

    /** The request as the server has it, for the pages of login and settings. */
    WebRequest server();
}
