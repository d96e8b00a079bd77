package org.libervia.config;

/** Something about the settings that the user should know. */
public record Finding(Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
