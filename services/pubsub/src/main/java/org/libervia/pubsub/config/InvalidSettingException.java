package org.libervia.pubsub.config;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A form sets what can't be set, or to what it can't be. */
public final class InvalidSettingException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;
    private final String field;

    private InvalidSettingException(String field, boolean unknown, String what) {
        super(Problem.BAD_ARGUMENT, what);
        this.field = field;
        this.unknown = unknown;
    }

    static InvalidSettingException unknown(String field) {
        return new InvalidSettingException(
                field, true, "The field “" + field + "” is not known here.");
    }

    static InvalidSettingException value(String field, String why) {
        return new InvalidSettingException(
                field, false, "The field “" + field + "” can't have this value: " + why + ".");
    }

    /** Whether there is no such field at all. */
    public boolean isUnknown() {
        return unknown;
    }

    /** The name of the field. */
    public String field() {
        return field;
    }
}
