package org.libervia.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that may hold settings; later ones go over earlier ones, the names of earlier versions
 * over all.
 */
final class ConfigPlaces {
    static final String NAME = "libervia.conf";
    private static final String FORMER_NAME = "sat.conf";

    private final Surroundings around;

    ConfigPlaces(Surroundings around) {
        this.around = around;
    }

    /** All candidates, whether they exist or not. */
    List<Path> all() {
        List<Path> places = new ArrayList<>();
        for (String name : List.of(NAME, FORMER_NAME)) {
            places.add(around.root().resolve("etc/_" + name));
            places.add(around.root().resolve("etc/" + name));
            places.add(around.home().resolve(name));
            places.add(around.home().resolve("." + name));
            for (String application : List.of("libervia", "sat")) {
                for (Path directory : around.configDirectories().reversed()) {
                    places.add(directory.resolve(application).resolve(name));
                }
                places.add(around.configHome().resolve(application).resolve(name));
            }
            if (around.variables().containsKey("FLATPAK_ID")) {
                places.add(around.root().resolve("app").resolve(name));
            }
        }
        return places;
    }

    /** Where the user's own settings go when there are none yet. */
    Path own() {
        return around.configHome().resolve("libervia").resolve(NAME);
    }

    /** Whether a file is the user's own. */
    boolean isOwn(Path file) {
        return file.startsWith(around.home()) || file.startsWith(around.configHome());
    }
}
