package org.libervia.pubsub.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.xep.delegation.DelegatedNamespace;
import org.libervia.xep.delegation.Delegation;
import org.libervia.xep.privilege.NamespacePermission;
import org.libervia.xep.privilege.Permission;
import org.libervia.xep.privilege.Privilege;

/**
 * What a server lets the service do.
 *
 * @param delegated the namespaces of questions to its accounts that it forwards
 * @param privileges the namespace in which it gives privileges (of XEP-0356)
 * @param permissions what it allows, by what for
 */
public record Grant(
        Jid server, Set<String> delegated, String privileges, Map<String, Permission> permissions) {
    public Grant {
        delegated = Set.copyOf(delegated);
        permissions = Map.copyOf(permissions);
    }

    /** Nothing yet. */
    static Grant none(Jid server) {
        return new Grant(server, Set.of(), Privilege.NAMESPACE, Map.of());
    }

    /** With what it tells now: each namespace in a message of its own, where it likes. */
    Grant with(Delegation delegation) {
        Set<String> all = new LinkedHashSet<>(delegated);
        delegation.namespaces().stream().map(DelegatedNamespace::name).forEach(all::add);
        return new Grant(server, all, privileges, permissions);
    }

    /** With the privileges that it tells; those before are no more. */
    Grant with(Privilege privilege) {
        Map<String, Permission> all = new HashMap<>();
        privilege.permissions().forEach(each -> all.put(each.access(), each));
        return new Grant(server, delegated, privilege.namespace(), all);
    }

    /** Whether messages may be sent in the name of accounts. */
    public boolean messages() {
        return "outgoing".equals(type("message"));
    }

    /** Whether rosters may be read. */
    public boolean rosters() {
        return Set.of("get", "both").contains(type("roster"));
    }

    /**
     * Whether changes of rosters are told. A server that doesn't say so isn't believed to: those of
     * before 2022 don't know of it, though the standard is that they do.
     */
    public boolean pushes() {
        Permission roster = permissions.get("roster");
        return rosters() && roster != null && Boolean.TRUE.equals(roster.push());
    }

    /** Whether presences of accounts are told. */
    public boolean presences() {
        return Set.of("managed_entity", "roster").contains(type("presence"));
    }

    /** Whether a question of this namespace may be asked in the name of accounts. */
    public boolean asks(String namespace, String type) {
        Permission questions = permissions.get("iq");
        List<NamespacePermission> namespaces =
                questions == null ? List.of() : questions.namespaces();
        return namespaces.stream()
                .anyMatch(each -> each.name().equals(namespace) && each.allows(type));
    }

    private String type(String access) {
        Permission permission = permissions.get(access);
        return permission == null ? "none" : Objects.requireNonNullElse(permission.type(), "none");
    }

    /** What it lets the service do, for the log. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        permissions.values().forEach(each -> words.add(each.access() + " " + type(each.access())));
        return server + ": delegated " + delegated + ", allowed " + words;
    }
}
