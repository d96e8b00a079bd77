package org.libervia.crypto;

import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a password is stretched with Argon2id (RFC 9106).
 *
 * @param memoryKib the memory it takes, in KiB
 * @param passes how often it goes through that memory
 * @param lanes how many parts of it could be worked on at once
 */
record Argon2(int memoryKib, int passes, int lanes) {
    /**
     * OWASP's choice for servers: 19 MiB, two passes. Quick enough at start, small enough for the
     * daemon.
     */
    static final Argon2 STANDARD = new Argon2(19_456, 2, 1);

    /** For the empty password, which no work protects. */
    static final Argon2 NONE = new Argon2(8, 1, 1);

    /** One at a time: a hundred profiles that start must not take a hundred times the memory. */
    private static final ReentrantLock TURN = new ReentrantLock();

    /** Bounded: stored parameters must not exhaust the machine. */
    Argon2 {
        if (memoryKib < 8
                || memoryKib > 1 << 20
                || passes < 1
                || passes > 64
                || lanes < 1
                || lanes > 16) {
            throw new IllegalArgumentException("unusable parameters of Argon2");
        }
        if (memoryKib < 8 * lanes) {
            throw new IllegalArgumentException("too little memory for the lanes of Argon2");
        }
    }

    byte[] stretch(byte[] password, byte[] salt, int length) {
        Argon2Parameters parameters =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .build();
        byte[] stretched = new byte[length];
        TURN.lock();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(password, stretched);
        } finally {
            TURN.unlock();
        }
        return stretched;
    }
}
