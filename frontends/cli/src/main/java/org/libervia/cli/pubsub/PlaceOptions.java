package org.libervia.cli.pubsub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import picocli.CommandLine.Option;

/** Which node is meant: by its address, or by service and name; the options given alone win. */
public final class PlaceOptions {
    @Option(
            names = {"-u", "--pubsub-url"},
            paramLabel = "URL",
            description = "An xmpp: address of a node or an item.")
    private @Nullable String url;

    @Option(
            names = {"-s", "--service"},
            paramLabel = "JID",
            description = "The service; the own account if left out.")
    private @Nullable Jid service;

    @Option(
            names = {"-n", "--node"},
            paramLabel = "NODE",
            description = "The node.")
    private @Nullable String node;

    /** The service, or null for the own account. */
    public @Nullable Jid service() {
        return service != null || url == null ? service : jid(path(url));
    }

    /** The node, or null when none is named. */
    public @Nullable String node() {
        return node != null || url == null ? node : part(url, "node");
    }

    /** The node, which must be named. */
    public String requiredNode() {
        String named = node();
        if (named == null || named.isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "Say which node: --node, or --pubsub-url.");
        }
        return named;
    }

    /** The item that the address names, or null. */
    public @Nullable String item() {
        return url == null ? null : part(url, "item");
    }

    private static String path(String url) {
        if (!url.toLowerCase(Locale.ROOT).startsWith("xmpp:")) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "\"" + url + "\" is no xmpp: address of a node.");
        }
        return decoded(url.substring(5).replaceFirst("\\?.*", ""));
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "\"" + text + "\" is no address: " + wrong.getMessage(),
                    wrong);
        }
    }

    private static @Nullable String part(String url, String name) {
        for (String pair : url.replaceFirst("^[^?]*\\??", "").split("[;&]")) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
