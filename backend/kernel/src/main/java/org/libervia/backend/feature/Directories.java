package org.libervia.backend.feature;

import java.nio.file.Path;

/**
 * Where files are kept; provided by the kernel.
 *
 * @param local the data directory, for the owner's eyes only
 */
public record Directories(Path local) {}
