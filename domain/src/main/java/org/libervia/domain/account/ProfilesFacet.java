package org.libervia.domain.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.Facet;

/**
 * Profiles and their sessions. Wherever a {@code profile} is asked for, a profile key will do: a
 * name, or {@code @DEFAULT@}; and {@code @ALL@}, which stands for all that are connected, where it
 * is mentioned.
 *
 * <p>Errors: {@code PROFILE_UNKNOWN}, {@code PASSWORD} for a wrong or missing profile password,
 * {@code CONFLICT} for a name in use, {@code CONNECTED} when a connected profile is to be deleted
 * or renamed.
 */
@Facet("profiles")
public interface ProfilesFacet {

    /** The profiles, sorted by name. */
    List<ProfileInfo> list(boolean clients, boolean components);

    /** The name that a profile key stands for. */
    String resolve(String profile);

    /** The name of the default profile. */
    String defaultProfile();

    void makeDefault(String profile);

    /** Creates a profile; the session is started when it returns. */
    ProfileInfo create(NewProfile profile);

    /** Changes a profile; null leaves a thing as it is. The session must be started. */
    void modify(String profile, ProfileChange change);

    void rename(String profile, String newName);

    /** Deletes a profile and all that belongs to it. With {@code force} even when connected. */
    void delete(String profile, boolean force);

    ProfileInfo info(String profile);

    /** The XMPP password in clear; the session must be started. */
    String xmppPassword(String profile);

    /**
     * Opens the profile's secrets with its password. While the session lasts, a null or empty
     * password is accepted.
     *
     * @return whether it was started already
     */
    boolean startSession(String profile, @Nullable String password);

    /**
     * Connects to the server, after starting the session if need be; returns when connected.
     *
     * @return whether it was connected already
     */
    boolean connect(String profile, @Nullable String password);

    /** Disconnects; the session stays started. With {@code @ALL@} all are disconnected. */
    void disconnect(String profile);

    boolean isConnected(String profile);

    /** The session: address, since when, server. */
    SessionInfo session(String profile);
}
