package org.libervia.testing.kit.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each server: its parameters of type {@link XmppServer} or {@link
 * Servers} are filled in. A server that is not installed, or that does not serve all of {@link
 * #needs()}, is reported as skipped with the reason.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachServer.class)
public @interface ServerTest {
    /** Domains that the test logs in to. */
    VirtualHost[] needs() default {};
}
