package org.libervia.xep.sce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.sce.SceProfile.Need;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlWriter;

/**
 * A stanza whose content was moved into an envelope.
 *
 * @param envelope whose text is to be encrypted
 * @param stanza what is left, which servers must see
 */
public record Packing(Envelope envelope, XmlElement stanza) {
    /** What stays outside: hints, ids that servers give, extended addresses, and XEP-0380. */
    static final Set<String> PLAIN =
            Set.of(
                    "urn:xmpp:hints",
                    "urn:xmpp:sid:0",
                    "http://jabber.org/protocol/address",
                    "urn:xmpp:eme:0");

    /** Content is padded up to this many bytes at least. */
    private static final int SHORTEST = 53;

    /** How many characters more may be added by chance. */
    public static final int MOST_PADDING = 200;

    /** How much padding there is beyond the least, and of what. */
    @FunctionalInterface
    public interface Padding {
        /**
         * Random printable characters of ASCII.
         *
         * @param least how many there are at least; up to {@link #MOST_PADDING} more are added
         */
        String atLeast(int least);
    }

    /**
     * Moves the content of a stanza into an envelope.
     *
     * @param stanza a stanza with its addresses
     * @param now written where the profile has a time
     */
    public static Packing of(XmlElement stanza, SceProfile profile, Instant now, Padding padding) {
        List<XmlElement> content =
                stanza.elements().filter(child -> !PLAIN.contains(child.namespace())).toList();
        Envelope envelope =
                new Envelope(
                        content,
                        profile.padding() == Need.NONE ? null : padding.atLeast(least(content)),
                        profile.time() == Need.NONE ? null : now,
                        profile.to() == Need.NONE ? null : bare(stanza, "to"),
                        profile.from() == Need.NONE ? null : bare(stanza, "from"));
        if (profile.to() == Need.REQUIRED && envelope.to() == null) {
            throw new IllegalArgumentException("the stanza has no address to put in the envelope");
        }
        return new Packing(envelope, stanza.without(child -> !PLAIN.contains(child.namespace())));
    }

    private static int least(List<XmlElement> content) {
        int length = 0;
        for (XmlElement element : content) {
            length += XmlWriter.write(element).getBytes(UTF_8).length;
        }
        return Math.max(0, SHORTEST - length);
    }

    private static @Nullable Jid bare(XmlElement stanza, String attribute) {
        String value = stanza.attribute(attribute);
        return value == null ? null : Jid.parse(value).bare();
    }

    /** The envelope as it is encrypted. */
    public byte[] text() {
        return XmlWriter.write(envelope.write()).getBytes(UTF_8);
    }
}
