package org.libervia.domain.account;

import java.time.Instant;

/**
 * How the backend is.
 *
 * @param application its name, for people
 * @param version its version, for people
 * @param ready whether features are started and profiles may connect
 * @param pid its process id
 * @param started when it was started
 * @param profilesConnected how many profiles are connected now
 */
public record BackendStatus(
        String application,
        String version,
        boolean ready,
        long pid,
        Instant started,
        int profilesConnected) {}
