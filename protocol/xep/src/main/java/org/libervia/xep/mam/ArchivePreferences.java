package org.libervia.xep.mam;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What an archive is to keep (XEP-0441 §3).
 *
 * @param rule what holds for those who are in neither list; null in a question
 * @param always those whose messages are kept
 * @param never those whose messages are not kept
 */
public record ArchivePreferences(@Nullable Rule rule, List<Jid> always, List<Jid> never)
        implements Payload {

    /** What is kept by default. */
    public enum Rule {
        ALWAYS,
        NEVER,
        /** What comes from and goes to contacts. */
        ROSTER;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Rule of(String text) {
            for (Rule rule : values()) {
                if (rule.text().equals(text)) {
                    return rule;
                }
            }
            throw new IllegalArgumentException(text);
        }
    }

    public ArchivePreferences {
        always = List.copyOf(always);
        never = List.copyOf(never);
    }

    /** The question. */
    public static XmlElement query() {
        return XmlElement.empty("prefs", ArchiveQuery.NAMESPACE);
    }

    /**
     * Reads {@code <prefs/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when the rule is unknown, or an address is
     *     none
     */
    public static ArchivePreferences read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "prefs", ArchiveQuery.NAMESPACE);
        return new ArchivePreferences(
                reader.parsed("default", "rule of an archive", Rule::of),
                jids(element, "always"),
                jids(element, "never"));
    }

    private static List<Jid> jids(XmlElement element, String local) {
        return element.child(local, ArchiveQuery.NAMESPACE)
                .map(list ->
                        ElementReader.of(list).each("jid", jid -> ElementReader.of(jid).textJid()))
                .orElse(List.of());
    }

    @Override
    public XmlElement write() {
        if (rule == null && always.isEmpty() && never.isEmpty()) {
            return query();
        }
        return XmlElement.builder("prefs", ArchiveQuery.NAMESPACE)
                .attribute("default", rule == null ? null : rule.text())
                .child(list("always", always))
                .child(list("never", never))
                .build();
    }

    private static XmlElement list(String local, List<Jid> jids) {
        XmlElement.Builder list = XmlElement.builder(local, ArchiveQuery.NAMESPACE);
        jids.forEach(jid -> list.textChild("jid", jid.toString()));
        return list.build();
    }
}
