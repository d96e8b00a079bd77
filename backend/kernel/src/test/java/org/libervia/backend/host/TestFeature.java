package org.libervia.backend.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;

/** A feature that a test makes up; it writes down what happens to it. */
record TestFeature(
        Declaration declaration,
        Function<Behaviour.Builder, Behaviour.Builder> behaviour,
        List<String> log)
        implements Feature {

    static TestFeature named(
            String name, List<String> log, UnaryOperator<Declaration.Builder> more) {
        return new TestFeature(
                more.apply(Declaration.of(name, "A feature to test with.")).build(), b -> b, log);
    }

    static TestFeature named(String name, UnaryOperator<Declaration.Builder> more) {
        return named(name, new ArrayList<>(), more);
    }

    TestFeature doing(Function<Behaviour.Builder, Behaviour.Builder> what) {
        return new TestFeature(declaration, what, log);
    }

    @Override
    public Behaviour start(Backend backend) {
        log.add("start " + declaration.name());
        return behaviour
                .apply(Behaviour.builder().stop(() -> log.add("stop " + declaration.name())))
                .build();
    }
}
