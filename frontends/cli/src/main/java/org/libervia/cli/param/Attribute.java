package org.libervia.cli.param;

import java.util.Locale;
import org.libervia.domain.account.ParameterValue;

/** What can be asked of a parameter. */
enum Attribute {
    VALUE,
    STANDARD,
    TYPE,
    LABEL,
    OPTIONS,
    GENERAL,
    SECURITY;

    Object of(ParameterValue parameter) {
        return switch (this) {
            case VALUE -> parameter.value();
            case STANDARD -> parameter.standard();
            case TYPE -> parameter.type().name().toLowerCase(Locale.ROOT);
            case LABEL -> parameter.label();
            case OPTIONS -> parameter.options();
            case GENERAL -> parameter.general();
            case SECURITY -> parameter.security();
        };
    }
}
