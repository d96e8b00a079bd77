package org.libervia.web.main.pages.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.ConversationsFacet;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.main.parts.Talks;
import org.libervia.web.page.Addresses;
import org.libervia.web.page.Detour;
import org.libervia.web.page.FormData;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.page.XmppUri;
import org.libervia.web.session.Notification;

/** A conversation: a room is entered, the last messages are shown, and what comes is added. */
public final class Page implements WebPage {
    private static final int MESSAGES = 30;
    private static final int TALKS = 50;

    @Override
    public void prepare(PageRequest request, PageModel model) {
        Partner partner =
                Partner.of(request).orElseThrow(() -> Detour.to(request.url("chat_select")));
        if (partner.room() && partner.joined().isEmpty()) {
            enter(partner, null).ifPresent(why -> request.tell(Notification.Level.WARNING, why));
        }
        About about = partner.about();
        Optional<String> before = request.query().find("before");
        List<ChatMessage> messages = partner.history(MESSAGES, before.orElse(null));
        String profile = partner.profile();
        int unread =
                before.isPresent()
                        ? 0
                        : Lenient.ask(
                                request,
                                ConversationsFacet.class,
                                conversations -> conversations.unread(profile, partner.jid()),
                                0);
        model.put("chat", about)
                .put("messages", partner.sequence(about).of(messages, unread))
                .put("older_url", older(request, messages).orElse(null))
                .put("conversations", Talks.of(request, partner.jid(), TALKS))
                .put(
                        "members",
                        partner.joined().map(room -> Member.of(request, room)).orElse(List.of()))
                .put("unread", unread)
                .noRobots()
                .fullScreen();
    }

    private static Optional<String> older(PageRequest request, List<ChatMessage> messages) {
        return messages.size() < MESSAGES
                ? Optional.empty()
                : Optional.of(request.here().with("before", messages.getFirst().uid()).toString());
    }

    /** Enters a room; empty, or why that was not possible. */
    private static Optional<String> enter(Partner partner, @Nullable String password) {
        try {
            partner.request()
                    .facet(RoomsFacet.class)
                    .join(partner.profile(), partner.jid(), null, password);
            return Optional.empty();
        } catch (LiberviaException refused) {
            if (refused.problem() == Problem.INTERNAL) {
                throw refused;
            }
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        Partner partner =
                Partner.of(request)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.BAD_ARGUMENT, "There is no conversation here."));
        String profile = partner.profile();
        Jid jid = partner.jid();
        switch (form.text("type")) {
            case "message" -> {
                String body = form.raw("body").orElse("").strip();
                if (!body.isEmpty()) {
                    try {
                        partner.send(body.replace("\r\n", "\n"));
                    } catch (LiberviaException refused) {
                        return PostResult.retry(String.valueOf(refused.getMessage()));
                    }
                }
            }
            case "read" -> request.facet(ConversationsFacet.class).read(profile, jid, null);
            case "join" -> {
                Optional<String> refused = enter(partner, form.raw("password").orElse(null));
                if (refused.isPresent()) {
                    return PostResult.retry(refused.get());
                }
            }
            case "leave" -> {
                request.facet(RoomsFacet.class).leave(profile, jid, null);
                return PostResult.goTo(request.url("chat_select")).quietly();
            }
            case "subject" -> {
                try {
                    request.facet(RoomsFacet.class).setSubject(profile, jid, form.text("subject"));
                } catch (LiberviaException refused) {
                    return PostResult.retry(String.valueOf(refused.getMessage()));
                }
            }
            case "invite" -> {
                Jid guest = form.jid("jid").orElseThrow(() -> missing(request));
                request.facet(RoomsFacet.class).invite(profile, jid, guest.bare(), null);
                return PostResult.done();
            }
            case "add_contact" -> {
                ContactsFacet contacts = request.facet(ContactsFacet.class);
                contacts.set(profile, jid, null, null);
                contacts.subscribe(profile, jid);
                return PostResult.done();
            }
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        }
        return PostResult.done().quietly();
    }

    private static LiberviaException missing(PageRequest request) {
        return new LiberviaException(Problem.DATA, request.text("An address is needed."));
    }

    @Override
    public LiveHandler live(PageRequest request, LivePage page) {
        return Partner.of(request)
                .<LiveHandler>map(partner -> ChatLive.of(partner, page))
                .orElse(LiveHandler.NONE);
    }

    @Override
    public Optional<String> uri(XmppUri uri, Addresses addresses) {
        return Map.of("message", true, "join", true).containsKey(uri.type())
                        && !uri.path().local().isEmpty()
                ? Optional.of(addresses.url("chat", uri.path()))
                : Optional.empty();
    }
}
