package org.libervia.domain;

/**
 * Something a user should read: a certificate that is not checked, a server that announces its end.
 *
 * @param level how grave it is
 * @param title a few words
 * @param text what happened and what to do
 */
public record Note(String profile, Level level, String title, String text)
        implements ProfileSignal {
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }
}
