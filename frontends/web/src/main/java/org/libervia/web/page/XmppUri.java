package org.libervia.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.http.PercentCode;

/**
 * An {@code xmpp:} URI (RFC 5122, XEP-0147).
 *
 * @param type {@code pubsub}, {@code message}, {@code join} or whatever action the query starts
 *     with
 * @param subType the kind of thing behind a pubsub node, such as {@code microblog}; empty when
 *     nothing tells
 * @param path the entity
 * @param parameters of the query, such as {@code node} and {@code item}
 */
public record XmppUri(String type, String subType, Jid path, Map<String, String> parameters) {

    private static final String MICROBLOG = "urn:xmpp:microblog:0";

    public XmppUri {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a URI; empty when it is none of this kind. */
    public static Optional<XmppUri> parse(String text) {
        if (!text.startsWith("xmpp:")) {
            return Optional.empty();
        }
        String rest = text.substring("xmpp:".length());
        int mark = rest.indexOf('?');
        String path = PercentCode.decode(mark < 0 ? rest : rest.substring(0, mark));
        String[] parts = (mark < 0 ? "" : rest.substring(mark + 1)).split("[;&]");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = parts[0].contains("=") ? 0 : 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.put(
                        PercentCode.decode(parts[i].substring(0, equals)),
                        PercentCode.decode(parts[i].substring(equals + 1)));
            }
        }
        String type = parameters.containsKey("node") ? "pubsub" : action(parts[0]);
        try {
            return Optional.of(
                    new XmppUri(type, subType(type, parameters), Jid.parse(path), parameters));
        } catch (InvalidJidException malformed) {
            return Optional.empty();
        }
    }

    /** What the query starts with; a node makes it one of pubsub, whatever the action. */
    private static String action(String first) {
        return first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
    }

    private static String subType(String type, Map<String, String> parameters) {
        String node = parameters.getOrDefault("node", "");
        return type.equals("pubsub") && node.startsWith(MICROBLOG) ? "microblog" : "";
    }

    /** A parameter of the query. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
