package org.libervia.cli.chat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.message.MessageText;
import org.libervia.domain.ProfileSignal;
import org.libervia.domain.chat.ChatStateChanged;
import org.libervia.domain.rooms.Occupant;
import org.libervia.domain.rooms.OccupantLeft;
import org.libervia.domain.rooms.OccupantRenamed;
import org.libervia.domain.rooms.OccupantUpdated;
import org.libervia.domain.rooms.RoomLeaving;
import org.libervia.domain.rooms.RoomLeft;
import org.libervia.domain.rooms.RoomsFacet;
import org.libervia.domain.rooms.SubjectChanged;

/** Those in a room. */
record RoomCompany(String profile, Jid room, RoomsFacet rooms, Transcript transcript)
        implements Company {

    @Override
    public void who() {
        List<String> nicks =
                rooms.get(profile, room).occupants().stream()
                        .map(Occupant::nick)
                        .map(MessageText::visible)
                        .toList();
        transcript.note(nicks.size() + " there: " + String.join(", ", nicks));
    }

    @Override
    public void hear(ProfileSignal signal) {
        switch (signal) {
            case OccupantUpdated came when came.room().equals(room) && came.entered() ->
                    note(came.occupant().nick() + " has come.");
            case OccupantLeft left when left.room().equals(room) ->
                    note(left.nick() + " " + word(left.why()) + because(left.reason()));
            case OccupantRenamed renamed when renamed.room().equals(room) ->
                    note(renamed.from() + " is now " + renamed.to() + ".");
            case SubjectChanged changed when changed.room().equals(room) ->
                    note("The subject is now: " + changed.subject());
            case RoomLeft left when left.room().equals(room) ->
                    transcript.complain(
                            MessageText.visible(
                                    "You are no longer in the room ("
                                            + left.why()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', ' ')
                                            + ")"
                                            + because(left.reason())));
            case ChatStateChanged state when state.from().bare().equals(room) ->
                    transcript.writing(state.from().resource(), state.state());
            default -> {}
        }
    }

    private void note(String text) {
        transcript.note(MessageText.visible(text));
    }

    private static String word(RoomLeaving why) {
        return switch (why) {
            case KICKED -> "was put out";
            case BANNED -> "was banned";
            case NOT_A_MEMBER -> "is no member, and is out";
            default -> "has left";
        };
    }

    private static String because(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "." : ": " + reason;
    }
}
