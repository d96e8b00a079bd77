package org.libervia.xep.microblog;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class MicroblogRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(Entry.class, Entry.NAMESPACE, Entry::read, "entry"),
                Codec.of(Feed.class, Entry.NAMESPACE, Feed::read, "feed"));
    }

    @Override
    public Set<String> withoutCodec() {
        return Set.of(InReplyTo.NAMESPACE);
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of(
                "Xhtml.div", random -> div(random),
                "Link.href", random -> "https://example.org/" + random.nextInt(100),
                "InReplyTo.href", random -> "https://example.org/" + random.nextInt(100),
                "ForeignContent.mediaType", random -> "image/x-" + random.nextInt(100));
    }

    private static XmlElement div(Random random) {
        return XmlElement.builder("div", AtomText.XHTML)
                .text("a" + random.nextInt(100))
                .child(XmlElement.ofText("b", AtomText.XHTML, "b"))
                .build();
    }
}
