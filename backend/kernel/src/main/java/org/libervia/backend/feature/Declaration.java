package org.libervia.backend.feature;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.config.Option;
import org.libervia.store.MigrationSet;

/**
 * What a feature is and needs, as data that can be listed.
 *
 * @param name its identifier, {@code "ping"} for example
 * @param description one sentence for people
 * @param roles the roles of profiles it serves
 * @param requires features that must be started before it
 * @param recommends features that are started before it when they are there
 * @param entryPoint whether a component may have it as its entry point
 * @param xeps the specifications it speaks, by number
 * @param advertises the disco features that its sessions announce (XEP-0030)
 * @param parameters the parameters it adds
 * @param options the options of the configuration that it reads
 * @param migrations its tables, or null when it has none
 */
public record Declaration(
        String name,
        String description,
        Set<Role> roles,
        Set<String> requires,
        Set<String> recommends,
        boolean entryPoint,
        Set<Integer> xeps,
        Set<String> advertises,
        List<Parameter<?>> parameters,
        List<Option<?>> options,
        @Nullable MigrationSet migrations) {

    public static Builder of(String name, String description) {
        return new Builder(name, description);
    }

    /** Collects a declaration; a feature serves clients unless it says otherwise. */
    public static final class Builder {
        private final String name;
        private final String description;
        private Set<Role> roles = EnumSet.of(Role.CLIENT);
        private final Set<String> requires = new LinkedHashSet<>();
        private final Set<String> recommends = new LinkedHashSet<>();
        private boolean entryPoint;
        private final Set<Integer> xeps = new LinkedHashSet<>();
        private final Set<String> advertises = new LinkedHashSet<>();
        private final List<Parameter<?>> parameters = new ArrayList<>();
        private final List<Option<?>> options = new ArrayList<>();
        private @Nullable MigrationSet migrations;

        private Builder(String name, String description) {
            this.name = name;
            this.description = description;
        }

        public Builder roles(Role first, Role... more) {
            roles = EnumSet.of(first, more);
            return this;
        }

        public Builder requires(String... features) {
            requires.addAll(List.of(features));
            return this;
        }

        public Builder recommends(String... features) {
            recommends.addAll(List.of(features));
            return this;
        }

        public Builder entryPoint() {
            entryPoint = true;
            return this;
        }

        public Builder xeps(Integer... numbers) {
            xeps.addAll(List.of(numbers));
            return this;
        }

        public Builder advertises(String... features) {
            advertises.addAll(List.of(features));
            return this;
        }

        public Builder parameter(Parameter<?> parameter) {
            parameters.add(parameter);
            return this;
        }

        public Builder option(Option<?> option) {
            options.add(option);
            return this;
        }

        public Builder migrations(MigrationSet tables) {
            migrations = tables;
            return this;
        }

        public Declaration build() {
            return new Declaration(
                    name,
                    description,
                    Set.copyOf(roles),
                    Set.copyOf(requires),
                    Set.copyOf(recommends),
                    entryPoint,
                    Set.copyOf(xeps),
                    Set.copyOf(advertises),
                    List.copyOf(parameters),
                    List.copyOf(options),
                    migrations);
        }
    }
}
