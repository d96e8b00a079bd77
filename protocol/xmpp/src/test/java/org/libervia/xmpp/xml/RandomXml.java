package org.libervia.xmpp.xml;

import java.util.List;
import java.util.Random;

/** Makes elements at random, the same ones for the same seed. */
final class RandomXml {
    private static final List<String> NAMES =
            List.of("message", "body", "x", "_a", "a-b.c1", "é", "名前", "\uD835\uDC00", "stream");
    private static final List<String> NAMESPACES =
            List.of(
                    "",
                    "jabber:client",
                    "urn:xmpp:x:0",
                    "http://a/?b=1&c='d'",
                    "urn:\"é\t<z>",
                    XmlStreamReader.STREAMS,
                    XmlName.XML);
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\n",
                    "\r\n",
                    "\r",
                    "\t",
                    "<",
                    ">",
                    "&",
                    "]]>",
                    "'",
                    "\"",
                    "]]",
                    "a",
                    "hello world",
                    "é",
                    "漢字",
                    "\uD83D\uDE00",
                    "\uFFFD",
                    "\u007F",
                    "\u0085",
                    "\u2028",
                    "&amp;",
                    "&#13;",
                    "<![CDATA[",
                    "xmlns='x'",
                    "x".repeat(1500));

    private final Random random;

    RandomXml(long seed) {
        this.random = new Random(seed);
    }

    XmlElement element() {
        return element(0);
    }

    /** Text that XML can carry. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(4); parts >= 0; parts--) {
            text.append(TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return text.toString();
    }

    private XmlElement element(int depth) {
        XmlElement.Builder builder = XmlElement.builder(one(NAMES), one(NAMESPACES));
        for (int count = random.nextInt(4); count > 0; count--) {
            builder.attribute(new XmlName(one(NAMESPACES), one(NAMES)), text());
        }
        for (int count = depth > 4 ? 0 : random.nextInt(4); count > 0; count--) {
            if (random.nextBoolean()) {
                builder.text(text());
            } else {
                builder.child(element(depth + 1));
            }
        }
        return builder.build();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
