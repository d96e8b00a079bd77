package org.libervia.xep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.testing.kit.XepExample;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;

/** Codecs put to the examples of a XEP, and what came of it. */
public final class ExampleRun {
    private final RoomContract room;
    private final List<? extends Codec<?>> codecs;
    private final Set<String> namespaces;

    int examples;
    int parsed;
    int read;
    int leftOut;
    final List<String> failures = new ArrayList<>();

    ExampleRun(RoomContract room) {
        this.room = room;
        this.codecs = room.codecs();
        this.namespaces = new HashSet<>(room.namespaces());
        this.namespaces.removeAll(room.withoutCodec());
    }

    /** The elements of an example, or null when it is no XML. */
    static @Nullable XmlElement parse(XepExample example) {
        String text = example.xml().replaceAll("(?s)<!--.*?-->", "");
        try {
            return XmlParser.parse(
                    "<all xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
                            + text
                            + "</all>");
        } catch (XmlException abridged) {
            return null;
        }
    }

    void add(XepExample example) {
        examples++;
        XmlElement all = parse(example);
        if (all == null) {
            return;
        }
        parsed++;
        visit(
                all,
                all,
                problem -> {
                    String key = "%s #%d".formatted(example.xep(), example.number());
                    if (room.unreadExamples().containsKey(key)) {
                        leftOut++;
                    } else {
                        failures.add(example + ": " + problem);
                    }
                });
    }

    private void visit(XmlElement element, XmlElement parent, Consumer<String> failed) {
        if (room.leavesOut(element)) {
            leftOut++;
            return;
        }
        boolean known = false;
        for (Codec<?> codec : codecs) {
            if (codec.roots().contains(element.name())) {
                known = true;
                if (codec.reads(element)) {
                    read(codec, element, failed);
                }
            }
        }
        if (!known
                && namespaces.contains(element.namespace())
                && !namespaces.contains(parent.namespace())) {
            failed.accept(element.name() + " is not known to any codec");
        }
        element.elements().forEach(child -> visit(child, element, failed));
    }

    private void read(Codec<?> codec, XmlElement element, Consumer<String> failed) {
        try {
            codec.turn(element);
            read++;
        } catch (InvalidElementException refused) {
            failed.accept(refused.getMessage());
        }
    }
}
