package org.libervia.backend.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.libervia.backend.feature.Feature;

/** Looks for features with {@code ServiceLoader}: among ours, and in the jars of third parties. */
public final class FeatureSearch {
    private final ClassLoader ours;

    public FeatureSearch(ClassLoader ours) {
        this.ours = ours;
    }

    /**
     * The features found.
     *
     * @param plugins a directory of jars, each loaded on its own; need not exist
     */
    public List<FoundFeature> search(Path plugins) {
        List<FoundFeature> found = new ArrayList<>();
        load(ServiceLoader.load(Feature.class, ours), ours.toString(), ignored -> true, found);
        for (Path jar : jars(plugins)) {
            ClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, ours);
            load(
                    ServiceLoader.load(Feature.class, loader),
                    jar.getFileName().toString(),
                    type -> loader.equals(type.getClassLoader()),
                    found);
        }
        return found;
    }

    private interface Wanted {
        boolean test(Class<?> type);
    }

    private static void load(
            ServiceLoader<Feature> services,
            String where,
            Wanted wanted,
            List<FoundFeature> found) {
        Iterator<ServiceLoader.Provider<Feature>> providers = services.stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<Feature> provider = providers.next();
                if (wanted.test(provider.type())) {
                    found.add(FoundFeature.of(provider.get()));
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException fault) {
                found.add(new FoundFeature.Broken(where, "it can't be loaded: " + fault, fault));
            }
        }
    }

    private static List<Path> jars(Path plugins) {
        if (!Files.isDirectory(plugins)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(plugins + " can't be read", unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
