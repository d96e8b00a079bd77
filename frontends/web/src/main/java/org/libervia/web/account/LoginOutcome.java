package org.libervia.web.account;

import java.time.Duration;
import org.libervia.web.session.Session;

/** How an attempt to log in ended. */
public sealed interface LoginOutcome {

    /** Logged in; the server gives the browser the new session's cookie. */
    record Done(Session session) implements LoginOutcome {}

    /** The name or the password is wrong, or the profile does not exist: which, is not told. */
    record Refused() implements LoginOutcome {}

    /** The profile opened, but its account's server refused the account's password. */
    record AccountRefused() implements LoginOutcome {}

    /** The account's server can't be reached, or does not answer. */
    record NoReply() implements LoginOutcome {}

    /** Too many attempts. */
    record TooMany(Duration delay) implements LoginOutcome {}

    /**
     * Something else.
     *
     * @param message what, for people
     */
    record Failed(String message) implements LoginOutcome {}
}
