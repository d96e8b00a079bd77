package org.libervia.app.up;

/** Who keeps the nodes of accounts (XEP-0163). */
enum PersonalNodes {
    /** The server itself. */
    SERVER,

    /** The PubSub service, to which the server delegates them (XEP-0355). */
    SERVICE
}
