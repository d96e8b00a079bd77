package org.libervia.xmpp.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says on a package which XEP it speaks. From these the build makes the namespace registry, the
 * page {@code docs/xeps.md} and the DOAP file, and fails when two packages claim one namespace.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Xeps.class)
public @interface Xep {

    /** The number, 30 for XEP-0030. */
    int number();

    /** The XEP's title. */
    String title();

    /** The version of the document that was followed. */
    String version();

    /** The namespaces that belong to this package alone; it reads and writes them. */
    String[] namespaces() default {};

    /** What an entity that does all of it announces by service discovery (XEP-0030). */
    String[] features() default {};

    Coverage coverage() default Coverage.COMPLETE;

    /** What is left out, or what else a user of the XEP should know. */
    String note() default "";

    /** How much of a XEP is there. */
    enum Coverage {
        COMPLETE,
        PARTIAL
    }
}
