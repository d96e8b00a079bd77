package org.libervia.base;

import org.jspecify.annotations.Nullable;

/**
 * An XMPP address, {@code local@domain/resource}, prepared and enforced as RFC 7622 asks.
 *
 * <p>Immutable; equality is that of the prepared parts. Absent local and resource parts are empty
 * strings.
 */
public final class Jid implements Comparable<Jid> {
    private final String local;
    private final String domain;
    private final String resource;
    private final String text;

    private Jid(String local, String domain, String resource) {
        this(local, domain, resource, joined(local, domain, resource));
    }

    private Jid(String local, String domain, String resource, String text) {
        this.local = local;
        this.domain = domain;
        this.resource = resource;
        this.text = text;
    }

    private static String joined(String local, String domain, String resource) {
        String bare = local.isEmpty() ? domain : local + '@' + domain;
        return resource.isEmpty() ? bare : bare + '/' + resource;
    }

    /**
     * Reads an address.
     *
     * @throws InvalidJidException when {@code text} is not a JID
     */
    public static Jid parse(String text) {
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        int at = text.lastIndexOf('@', end - 1) < 0 ? -1 : text.indexOf('@');
        String local = at < 0 ? "" : text.substring(0, at);
        String domain = text.substring(at + 1, end);
        String resource = slash < 0 ? "" : text.substring(slash + 1);
        String preparedLocal = at < 0 ? local : JidParts.local(local);
        String preparedDomain = JidParts.domain(domain);
        String preparedResource = slash < 0 ? resource : JidParts.resource(resource);
        boolean asWritten =
                preparedLocal.equals(local)
                        && preparedDomain.equals(domain)
                        && preparedResource.equals(resource);
        return asWritten
                ? new Jid(local, domain, resource, text)
                : new Jid(preparedLocal, preparedDomain, preparedResource);
    }

    /**
     * An address from its parts; null means that a part is absent.
     *
     * @throws InvalidJidException when a part is not allowed there
     */
    public static Jid of(@Nullable String local, String domain, @Nullable String resource) {
        return new Jid(
                local == null ? "" : JidParts.local(local),
                JidParts.domain(domain),
                resource == null ? "" : JidParts.resource(resource));
    }

    /** The domain as the DNS wants it: labels of other scripts in their ASCII form. */
    public String asciiDomain() {
        return DomainName.toAscii(domain);
    }

    /** The local part, empty when absent. */
    public String local() {
        return local;
    }

    public String domain() {
        return domain;
    }

    /** The resource part, empty when absent. */
    public String resource() {
        return resource;
    }

    public boolean isBare() {
        return resource.isEmpty();
    }

    public boolean isFull() {
        return !resource.isEmpty();
    }

    /** This address without its resource. */
    public Jid bare() {
        return resource.isEmpty() ? this : new Jid(local, domain, "");
    }

    /** The domain alone: the address of the server. */
    public Jid server() {
        return local.isEmpty() && resource.isEmpty() ? this : new Jid("", domain, "");
    }

    /**
     * This address with another resource.
     *
     * @throws InvalidJidException when {@code newResource} is not a resource
     */
    public Jid withResource(String newResource) {
        return new Jid(local, domain, JidParts.resource(newResource));
    }

    @Override
    public int compareTo(Jid other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Jid jid && text.equals(jid.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
