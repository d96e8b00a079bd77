package org.libervia.backend.parameter;

import java.util.List;
import java.util.OptionalInt;
import org.libervia.backend.feature.Parameter;

/** The parameters that every profile has. */
public final class CoreParameters {
    /** The profile's own password; kept with the profile, never as a parameter. */
    public static final Parameter<String> PROFILE_PASSWORD =
            Parameter.password("General", "Password", "Profile password", -1);

    public static final Parameter<Integer> HISTORY =
            Parameter.integer("General", "History", "Chat history limit", 20, 0, 100, 0);

    public static final Parameter<Boolean> OFFLINE_CONTACTS =
            Parameter.bool("General", "Offline contacts", "Show offline contacts", false, 0);

    public static final Parameter<Boolean> EMPTY_GROUPS =
            Parameter.bool("General", "Empty groups", "Show empty groups", true, 0);

    /** The account's address; kept with the profile. */
    public static final Parameter<String> JID =
            Parameter.string(
                    "Connection", "JabberID", "Address of the account", "name@example.org", 10);

    /** The account's password; kept with the profile, sealed. */
    public static final Parameter<String> XMPP_PASSWORD =
            Parameter.password("Connection", "Password", "Password of the account", 10);

    public static final Parameter<Integer> PRIORITY =
            Parameter.integer("Connection", "Priority", "Priority", 50, -128, 127, 10);

    public static final Parameter<String> FORCE_SERVER =
            Parameter.string("Connection", "Force server", "Server to connect to", "", 50);

    public static final Parameter<OptionalInt> FORCE_PORT =
            Parameter.optionalInteger(
                    "Connection", "Force port", "Port to connect to", 1, 65535, 50);

    /** Kept with the profile. */
    public static final Parameter<Boolean> AUTOCONNECT_BACKEND =
            Parameter.bool(
                    "Connection", "autoconnect_backend", "Connect on backend startup", false, 50);

    public static final Parameter<Boolean> AUTOCONNECT =
            Parameter.bool("Connection", "autoconnect", "Connect on frontend startup", true, 50);

    public static final Parameter<Boolean> AUTODISCONNECT =
            Parameter.bool(
                    "Connection", "autodisconnect", "Disconnect on frontend closure", false, 50);

    public static final Parameter<Boolean> CHECK_CERTIFICATE =
            Parameter.bool(
                    "Connection",
                    "check_certificate",
                    "Check certificate (don't uncheck if unsure)",
                    true,
                    4);

    private CoreParameters() {}

    static List<Parameter<?>> all() {
        return List.of(
                PROFILE_PASSWORD,
                HISTORY,
                OFFLINE_CONTACTS,
                EMPTY_GROUPS,
                JID,
                XMPP_PASSWORD,
                PRIORITY,
                FORCE_SERVER,
                FORCE_PORT,
                AUTOCONNECT_BACKEND,
                AUTOCONNECT,
                AUTODISCONNECT,
                CHECK_CERTIFICATE);
    }
}
