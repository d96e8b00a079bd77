package org.libervia.web.page;

/** Who may see a page. */
public enum Access {
    /** Everybody. */
    PUBLIC,
    /** Who is logged in; others are sent to the login page. */
    PROFILE,
    /** The profiles of the option {@code admins_list}; others get 403. */
    ADMIN,
    /** Nobody by its address (404): another page hands over to it. */
    NONE
}
