package org.libervia.backend.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.libervia.backend.host.FoundFeature.Broken;
import org.libervia.backend.host.FoundFeature.Declared;

/**
 * The order in which features are started: each after those that it requires, and after those that
 * it recommends as far as they are there; otherwise by name, so that it is the same at every start.
 *
 * @param ordered those that may be started
 * @param broken those that may not, with the reason
 */
record FeatureOrder(List<Declared> ordered, List<Broken> broken) {

    static FeatureOrder of(Collection<FoundFeature> found) {
        return new Sorting(found).sort();
    }

    private static final class Sorting {
        private final Map<String, Declared> byName = new LinkedHashMap<>();
        private final List<Declared> ordered = new ArrayList<>();
        private final List<Broken> broken = new ArrayList<>();
        private final Set<String> done = new HashSet<>();
        private final Set<String> failed = new HashSet<>();
        private final Set<String> path = new HashSet<>();

        Sorting(Collection<FoundFeature> found) {
            List<Declared> declared = new ArrayList<>();
            for (FoundFeature one : found) {
                switch (one) {
                    case Broken fault -> broken.add(fault);
                    case Declared usable -> declared.add(usable);
                }
            }
            for (Declared one : declared) {
                String name = one.declaration().name();
                Declared first = byName.putIfAbsent(name, one);
                if (first != null) {
                    broken.add(
                            new Broken(
                                    name,
                                    one.feature().getClass().getName()
                                            + " has the name of "
                                            + first.feature().getClass().getName(),
                                    null));
                }
            }
        }

        FeatureOrder sort() {
            byName.keySet().stream().sorted().forEach(this::visit);
            return new FeatureOrder(List.copyOf(ordered), List.copyOf(broken));
        }

        private boolean visit(String name) {
            Declared feature = byName.get(name);
            if (feature == null || failed.contains(name)) {
                return false;
            }
            if (done.contains(name)) {
                return true;
            }
            if (!path.add(name)) {
                return false;
            }
            String obstacle = obstacle(feature);
            path.remove(name);
            if (obstacle.isEmpty()) {
                done.add(name);
                ordered.add(feature);
            } else {
                failed.add(name);
                broken.add(new Broken(name, obstacle, null));
            }
            return obstacle.isEmpty();
        }

        /** Visits what the feature stands on; says what is in the way, or nothing. */
        private String obstacle(Declared feature) {
            for (String needed : sorted(feature.declaration().requires())) {
                boolean circle = path.contains(needed);
                if (circle || !visit(needed)) {
                    return circle
                            ? "it requires " + needed + ", which in turn requires it"
                            : "it requires " + needed + ", which is not there";
                }
            }
            for (String liked : sorted(feature.declaration().recommends())) {
                if (!needsOneOfPath(liked, new HashSet<>())) {
                    visit(liked);
                }
            }
            return "";
        }

        /**
         * Whether it can only be started after one that is being looked at: then it is left for
         * later.
         */
        private boolean needsOneOfPath(String name, Set<String> seen) {
            Declared feature = byName.get(name);
            if (feature == null || !seen.add(name)) {
                return false;
            }
            return path.contains(name)
                    || feature.declaration().requires().stream()
                            .anyMatch(needed -> needsOneOfPath(needed, seen));
        }

        private static List<String> sorted(Set<String> names) {
            return names.stream().sorted().toList();
        }
    }
}
