package org.libervia.web.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;

/** What people may write for their name. */
final class LoginNames {
    private static final String GUEST = "guest@@";

    private final Bridge bridge;
    private final Set<String> reserved;

    LoginNames(Bridge bridge, Set<String> reserved) {
        this.bridge = bridge;
        this.reserved = reserved;
    }

    /** Whom a name stands for. */
    sealed interface Named {}

    /** A profile that there is. */
    record Present(ProfileInfo profile) implements Named {}

    /** An account that has no profile here. */
    record Elsewhere(Jid jid) implements Named {}

    /** The domain at which accounts are made here; empty when none is configured. */
    String domain() {
        return bridge.facet(BackendFacet.class)
                .config("DEFAULT", "xmpp_domain")
                .toLowerCase(Locale.ROOT);
    }

    /** Whom a name stands for; nobody when it can't be used. */
    Optional<Named> read(String name) {
        if (name.isEmpty() || name.startsWith("@")) {
            return Optional.empty();
        }
        Optional<Named> byName = profile(name);
        if (byName.isPresent() || !name.contains("@") || name.startsWith(GUEST)) {
            return byName;
        }
        try {
            return account(Jid.parse(name).bare());
        } catch (InvalidJidException malformed) {
            return Optional.empty();
        }
    }

    /** By what attempts are counted: the same however a name is written. */
    String key(String name) {
        try {
            return read(name)
                    .map(named ->
                            switch (named) {
                                case Present(ProfileInfo profile) -> profile.name();
                                case Elsewhere(Jid jid) -> jid.toString();
                            })
                    .orElse(name)
                    .toLowerCase(Locale.ROOT);
        } catch (LiberviaException unknown) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    private Optional<Named> account(Jid jid) {
        if (jid.local().isEmpty()) {
            return Optional.empty();
        }
        Optional<ProfileInfo> known =
                bridge.facet(ProfilesFacet.class).list(true, false).stream()
                        .filter(profile -> profile.jid().bare().equals(jid))
                        .findFirst();
        if (known.isPresent()) {
            return reserved.contains(known.get().name())
                    ? Optional.empty()
                    : known.map(Present::new);
        }
        return jid.domain().equals(domain())
                ? profile(jid.local())
                : Optional.of(new Elsewhere(jid));
    }

    private Optional<Named> profile(String name) {
        return reserved.contains(name)
                ? Optional.empty()
                : bridge.facet(ProfilesFacet.class).list(true, false).stream()
                        .filter(profile -> profile.name().equals(name))
                        .findFirst()
                        .map(Present::new);
    }
}
