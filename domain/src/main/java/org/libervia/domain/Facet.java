package org.libervia.domain;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a facet of the bridge: a set of methods over records that frontends may
 * call. On the wire a method is {@code facet.method}, its parameters are named. Methods that act
 * for a profile take its key as first parameter, {@code profile}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Facet {
    /** The name on the wire. */
    String value();
}
