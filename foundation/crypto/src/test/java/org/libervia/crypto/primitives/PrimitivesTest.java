package org.libervia.crypto.primitives;

import java.security.SecureRandom;
import org.junit.jupiter.api.Nested;

class PrimitivesTest {
    private static final Primitives JDK = new JdkPrimitives();
    private static final Primitives LIGHTWEIGHT =
            new LightweightPrimitives(new SecureRandom()::nextBytes);

    @Nested
    class OfTheJdk implements PrimitivesContract {
        @Override
        public Primitives primitives() {
            return JDK;
        }

        @Override
        public Primitives others() {
            return LIGHTWEIGHT;
        }
    }

    @Nested
    class Lightweight implements PrimitivesContract {
        @Override
        public Primitives primitives() {
            return LIGHTWEIGHT;
        }

        @Override
        public Primitives others() {
            return JDK;
        }
    }
}
