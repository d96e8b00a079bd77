package org.libervia.domain.network;

import org.jspecify.annotations.Nullable;

/** The software an entity runs (XEP-0092). */
public record SoftwareVersion(String name, String version, @Nullable String os) {}
