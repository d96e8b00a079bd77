package org.libervia.web.account;

import java.time.Duration;

/** How an attempt to make an account ended. */
public sealed interface RegistrationOutcome {

    /**
     * The account was made, and a profile for it.
     *
     * @param login what to log in with
     */
    record Done(String login) implements RegistrationOutcome {}

    /** The name is taken. */
    record Taken() implements RegistrationOutcome {}

    /** A field can't be used. */
    record Invalid(Field field) implements RegistrationOutcome {}

    /** The certificate of the XMPP server can't be trusted. */
    record InvalidCertificate() implements RegistrationOutcome {}

    /** Too many attempts. */
    record TooMany(Duration delay) implements RegistrationOutcome {}

    /** Accounts are not made here. */
    record NotAllowed() implements RegistrationOutcome {}

    /**
     * Something else.
     *
     * @param message what, for people
     */
    record Failed(String message) implements RegistrationOutcome {}

    /** A field of the form. */
    enum Field {
        LOGIN,
        EMAIL,
        PASSWORD
    }
}
