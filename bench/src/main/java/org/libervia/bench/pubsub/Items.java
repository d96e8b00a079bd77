package org.libervia.bench.pubsub;

/** What is published: an Atom entry of 750 bytes, of which one in a hundred has a given word. */
final class Items {
    private static final int BYTES = 750;
    private static final String TEXT = "To be, or not to be: that is the question. ".repeat(20);

    private Items() {}

    static String entry(int number) {
        String start =
                "<entry xmlns='http://www.w3.org/2005/Atom'><title>Entry %d word%d</title><content>"
                        .formatted(number, number % 100);
        String end = "</content></entry>";
        return start + TEXT.substring(0, BYTES - start.length() - end.length()) + end;
    }

    static String item(int number) {
        return "<item id='i" + number + "'>" + entry(number) + "</item>";
    }

    static Caller.Question publish(String node, int first, int count) {
        StringBuilder text = new StringBuilder("<publish node='" + node + "'>");
        for (int i = 0; i < count; i++) {
            text.append(item(first + i));
        }
        return Caller.Question.pubsub("set", text.append("</publish>").toString());
    }
}
