package org.libervia.xep.sce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.sce.SceException.Fault;
import org.libervia.xep.sce.SceProfile.Need;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;

/**
 * A stanza whose content came out of an envelope.
 *
 * @param envelope what was decrypted, checked
 * @param stanza the stanza with what servers saw, and the content in place of all else
 */
public record Unpacking(Envelope envelope, XmlElement stanza) {

    /**
     * Checks an envelope, and puts its content into the stanza that carried it.
     *
     * @param text what was decrypted
     * @param stanza the stanza that carried it; in a room, with the address of the room as {@code
     *     to} when the message came, and the real address of the occupant as {@code from}
     * @throws SceException when the envelope must not be believed
     */
    public static Unpacking of(byte[] text, XmlElement stanza, SceProfile profile) {
        Envelope envelope = read(text);
        require(profile.padding(), envelope.padding(), "padding");
        require(profile.time(), envelope.time(), "time");
        require(profile.to(), envelope.to(), "recipient");
        require(profile.from(), envelope.from(), "sender");
        requireSame(envelope.to(), stanza, "to");
        requireSame(envelope.from(), stanza, "from");
        XmlElement.Builder unpacked =
                stanza.without(child -> !Packing.PLAIN.contains(child.namespace())).toBuilder();
        for (XmlElement element : envelope.content()) {
            if (!Packing.PLAIN.contains(element.namespace())) {
                unpacked.child(element);
            }
        }
        return new Unpacking(envelope, unpacked.build());
    }

    private static Envelope read(byte[] text) {
        try {
            String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            return Envelope.read(XmlParser.parse(decoded));
        } catch (CharacterCodingException | XmlException | InvalidElementException wrong) {
            throw new SceException(
                    Fault.MALFORMED, "What was decrypted is no envelope: " + wrong.getMessage());
        }
    }

    private static void require(Need need, @Nullable Object part, String name) {
        if (need == Need.REQUIRED && part == null) {
            throw new SceException(
                    Fault.INCOMPLETE, "The encrypted message has no " + name + ": it is refused.");
        }
    }

    private static void requireSame(@Nullable Jid inside, XmlElement stanza, String attribute) {
        if (inside != null && !inside.bare().equals(bare(stanza, attribute))) {
            throw new SceException(
                    Fault.NOT_THIS_STANZA,
                    "The encrypted message was made with another “"
                            + attribute
                            + "”, "
                            + inside.bare()
                            + ": somebody has sent it on.");
        }
    }

    private static @Nullable Jid bare(XmlElement stanza, String attribute) {
        String value = stanza.attribute(attribute);
        try {
            return value == null ? null : Jid.parse(value).bare();
        } catch (InvalidJidException wrong) {
            return null;
        }
    }

    /**
     * Checks that the envelope was made when the stanza was sent.
     *
     * @param sent when that was, as the archive or the arrival says
     * @param margin by how much they may differ
     * @throws SceException ({@code NOT_THIS_TIME}) when they differ by more
     */
    public Unpacking requireTime(Instant sent, Duration margin) {
        Instant made = envelope.time();
        if (made != null && Duration.between(made, sent).abs().compareTo(margin) > 0) {
            throw new SceException(
                    Fault.NOT_THIS_TIME,
                    "The encrypted message was made at "
                            + made
                            + " and sent at "
                            + sent
                            + ": a clock is wrong, or somebody has sent it again.");
        }
        return this;
    }
}
