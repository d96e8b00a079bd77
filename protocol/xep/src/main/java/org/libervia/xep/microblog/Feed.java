package org.libervia.xep.microblog;

import java.util.List;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A feed (RFC 4287 §4.1.1). The item {@link #ITEM} of a blog holds one without entries, which says
 * whose blog it is (XEP-0277 §5).
 */
public record Feed(FeedInfo info, List<Entry> entries) implements Payload {

    /** The id of the item that tells of the node. */
    public static final String ITEM = "0";

    public Feed {
        entries = List.copyOf(entries);
    }

    /** Reads {@code <feed/>}. */
    public static Feed read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "feed", Entry.NAMESPACE);
        return new Feed(FeedInfo.read(element), reader.each("entry", Entry::read));
    }

    @Override
    public XmlElement write() {
        return info.write("feed").children(entries.stream().map(Entry::write).toList()).build();
    }
}
