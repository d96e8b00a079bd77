package org.libervia.xmpp.xml;

import java.util.ArrayList;
import java.util.List;

/** Keeps the texts among children as XML has them: never empty, never side by side. */
final class XmlTexts {
    private XmlTexts() {}

    static List<XmlNode> joined(List<? extends XmlNode> children) {
        boolean afterText = false;
        for (int i = 0; i < children.size(); i++) {
            if (!(children.get(i) instanceof XmlText text)) {
                afterText = false;
            } else if (afterText || text.text().isEmpty()) {
                return List.copyOf(join(children));
            } else {
                afterText = true;
            }
        }
        return List.copyOf(children);
    }

    private static List<XmlNode> join(List<? extends XmlNode> children) {
        List<XmlNode> joined = new ArrayList<>(children.size());
        StringBuilder run = new StringBuilder();
        for (XmlNode child : children) {
            switch (child) {
                case XmlText text -> run.append(text.text());
                case XmlElement element -> {
                    end(run, joined);
                    joined.add(element);
                }
            }
        }
        end(run, joined);
        return joined;
    }

    private static void end(StringBuilder run, List<XmlNode> joined) {
        if (!run.isEmpty()) {
            joined.add(new XmlText(run.toString()));
            run.setLength(0);
        }
    }
}
