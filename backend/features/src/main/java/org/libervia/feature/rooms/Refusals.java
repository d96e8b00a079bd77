package org.libervia.feature.rooms;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.stanza.StanzaError;

/** Why a room did not let us in, and what to do about it (XEP-0045 §7.2). */
final class Refusals {
    private Refusals() {}

    static LiberviaException of(Jid room, Room.Refused refused) {
        StanzaError error = refused.error();
        String text = error.text();
        String more = text == null || text.isBlank() ? "" : " It says: " + text.strip();
        return switch (error.condition()) {
            case "not-authorized" ->
                    refusal(Problem.FORBIDDEN, room, "asks for a password: give it." + more);
            case "registration-required" ->
                    refusal(
                            Problem.FORBIDDEN,
                            room,
                            "is for members only: ask one of its owners to make you one." + more);
            case "forbidden" -> refusal(Problem.FORBIDDEN, room, "has banned you." + more);
            case "not-allowed" ->
                    refusal(
                            Problem.FORBIDDEN,
                            room,
                            "does not exist, and its service lets only some create rooms." + more);
            case "conflict" ->
                    refusal(
                            Problem.CONFLICT,
                            room,
                            "has others with your nick: choose another one." + more);
            case "service-unavailable" ->
                    refusal(Problem.LIMIT, room, "is full; try again later." + more);
            case "item-not-found" ->
                    refusal(Problem.NOT_FOUND, room, "is locked or does not exist." + more);
            case "remote-server-not-found", "remote-server-timeout" ->
                    refusal(Problem.NOT_FOUND, room, "can't be reached: is it written correctly?");
            default ->
                    refusal(
                            Problem.REMOTE,
                            room,
                            "did not let you in (" + error.condition() + ")." + more);
        };
    }

    private static LiberviaException refusal(Problem problem, Jid room, String what) {
        return new LiberviaException(problem, "The room " + room + " " + what);
    }
}
