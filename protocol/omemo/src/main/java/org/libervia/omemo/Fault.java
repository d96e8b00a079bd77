package org.libervia.omemo;

import org.libervia.base.error.Problem;

/** Why something encrypted can't be read, made or believed. */
public enum Fault {
    /** Not in the form that the protocol prescribes. */
    MALFORMED(Problem.DATA),
    /** Changed on its way, or not meant for this session. */
    NOT_AUTHENTIC(Problem.DATA),
    /** Was decrypted before, or its key was given up. To be ignored in silence. */
    ALREADY_SEEN(Problem.DATA),
    /** So many messages before it are missing that it is refused. */
    TOO_MANY_MISSING(Problem.LIMIT),
    /** There is no session with the device, and the message doesn't start one. */
    NO_SESSION(Problem.NOT_FOUND),
    /** The message that starts a session names a key that this device doesn't have any more. */
    UNKNOWN_PRE_KEY(Problem.NOT_FOUND),
    /** The device shows another identity key than it had. */
    IDENTITY_CHANGED(Problem.FORBIDDEN),
    /** A key that is known to be weak, or whose signature is wrong. */
    BAD_KEY(Problem.DATA),
    /** The message is encrypted for other devices only. */
    NOT_FOR_THIS_DEVICE(Problem.NOT_FOUND),
    /** The user distrusts the sender's device. */
    DISTRUSTED(Problem.FORBIDDEN),
    /** Somebody who should receive the message has no device that it could be encrypted for. */
    NO_USABLE_DEVICE(Problem.MISSING_FEATURE),
    /** A stored record is damaged, or of a newer version. */
    BROKEN_STATE(Problem.STORAGE);

    private final Problem problem;

    Fault(Problem problem) {
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
