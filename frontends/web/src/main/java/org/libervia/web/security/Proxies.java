package org.libervia.web.security;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.Authority;
import org.libervia.http.HeaderValue;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;

/**
 * Finds out who asks, and under which URL: what reverse proxies say of it ({@code X-Forwarded-*},
 * else {@code Forwarded} of RFC 7239) is believed when they are on this machine or configured.
 */
public final class Proxies {
    private static final List<String> USUAL =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final Set<InetAddress> trusted = new HashSet<>();
    private final Optional<URI> external;

    /**
     * @param addresses of proxies to believe, besides those of this machine
     * @param externalUrl the URL under which people see the server, whatever requests say; may be
     *     empty
     * @throws LiberviaException {@code CONFIGURATION} when one can't be understood
     */
    public Proxies(List<String> addresses, String externalUrl) {
        for (String address : addresses) {
            try {
                trusted.add(InetAddress.ofLiteral(address.strip()));
            } catch (IllegalArgumentException malformed) {
                throw new LiberviaException(
                        Problem.CONFIGURATION,
                        "“" + address + "” in trusted_proxies_list is not an IP address.",
                        malformed);
            }
        }
        this.external = externalUrl.isBlank() ? Optional.empty() : Optional.of(url(externalUrl));
    }

    private static URI url(String text) {
        String stripped = text.strip().replaceAll("/+$", "");
        try {
            URI url = URI.create(stripped);
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getRawAuthority() != null && Authority.isValid(url.getRawAuthority())) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new LiberviaException(
                Problem.CONFIGURATION,
                "base_url_ext is “" + text + "”: it must be like https://example.org");
    }

    /**
     * Who asks.
     *
     * @throws HttpException 400 when the host that is asked for is no host
     */
    public Visitor visitor(HttpRequest request) {
        InetAddress peer = request.remote().getAddress();
        boolean believed = isTrusted(peer);
        Map<String, String> told = believed ? told(request) : Map.of();
        boolean secure =
                told.getOrDefault("proto", request.secure() ? "https" : "http").equals("https");
        String authority =
                told.getOrDefault("host", request.headers().first("Host").orElse("localhost"));
        if (!Authority.isValid(authority)) {
            throw new HttpException(400, "The host that was asked for is not a host.");
        }
        InetAddress address = believed ? client(request, peer) : peer;
        if (external.isPresent()) {
            URI url = external.get();
            return new Visitor(
                    address, "https".equals(url.getScheme()), url.getRawAuthority(), url);
        }
        return new Visitor(
                address,
                secure,
                authority,
                URI.create((secure ? "https://" : "http://") + authority));
    }

    private boolean isTrusted(InetAddress address) {
        return address.isLoopbackAddress() || trusted.contains(address);
    }

    private static Map<String, String> told(HttpRequest request) {
        Optional<String> forwarded = last(request, "Forwarded");
        if (forwarded.isPresent() && !hasUsualFields(request)) {
            return HeaderValue.parse(";" + forwarded.get()).parameters();
        }
        Map<String, String> told = new HashMap<>();
        last(request, "X-Forwarded-Proto").ifPresent(value -> told.put("proto", value));
        last(request, "X-Forwarded-Host").ifPresent(value -> told.put("host", value));
        return told;
    }

    /**
     * Most proxies set these, and pass on what clients wrote in {@code Forwarded}; who sets that
     * one has to drop these.
     */
    private static boolean hasUsualFields(HttpRequest request) {
        return USUAL.stream().anyMatch(request.headers()::has);
    }

    private static Optional<String> last(HttpRequest request, String name) {
        return request.headers().elements(name).stream().reduce((a, b) -> b);
    }

    /** The last address in the chain that is not one of our proxies. */
    private InetAddress client(HttpRequest request, InetAddress peer) {
        List<String> chain =
                request.headers().has("Forwarded") && !hasUsualFields(request)
                        ? request.headers().elements("Forwarded").stream()
                                .map(element ->
                                        HeaderValue.parse(";" + element)
                                                .parameters()
                                                .getOrDefault("for", ""))
                                .toList()
                        : request.headers().elements("X-Forwarded-For");
        InetAddress client = peer;
        for (String element : chain.reversed()) {
            Optional<InetAddress> address = address(element);
            if (address.isEmpty()) {
                break;
            }
            client = address.get();
            if (!isTrusted(client)) {
                break;
            }
        }
        return client;
    }

    /** An address, perhaps in brackets and with a port. */
    private static Optional<InetAddress> address(String text) {
        String bare = text;
        if (bare.startsWith("[")) {
            bare = bare.substring(1, Math.max(bare.indexOf(']'), 1));
        } else if (bare.indexOf(':') == bare.lastIndexOf(':') && bare.indexOf(':') > 0) {
            bare = bare.substring(0, bare.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
