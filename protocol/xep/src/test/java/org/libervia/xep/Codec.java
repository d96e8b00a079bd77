package org.libervia.xep;

import java.util.List;
import java.util.function.Function;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlName;

/**
 * A codec as tests see it.
 *
 * @param type what is read: a record, an enum, or a sealed interface of these
 * @param roots the elements that it reads
 * @param question whether an empty element is a question that nothing is read from
 */
public record Codec<T extends Payload>(
        Class<T> type, List<XmlName> roots, boolean question, Function<XmlElement, T> read) {

    public Codec {
        roots = List.copyOf(roots);
    }

    public static <T extends Payload> Codec<T> of(
            Class<T> type, String namespace, Function<XmlElement, T> read, String... locals) {
        List<XmlName> roots =
                List.of(locals).stream().map(local -> new XmlName(namespace, local)).toList();
        return new Codec<>(type, roots, false, read);
    }

    /** This codec, where an empty element is a question that nothing is read from. */
    public Codec<T> withQuestion() {
        return new Codec<>(type, roots, true, read);
    }

    boolean reads(XmlElement element) {
        return roots.contains(element.name())
                && !(question && element.children().isEmpty() && element.attributes().isEmpty());
    }

    /** Reads and writes; what is written must be read as the same again. */
    XmlElement turn(XmlElement element) {
        T once = read.apply(element);
        XmlElement written = once.write();
        T twice = read.apply(written);
        if (!twice.equals(once)) {
            throw new AssertionError(
                    "read, written and read again it differs:\n" + once + "\n" + twice);
        }
        return written;
    }
}
