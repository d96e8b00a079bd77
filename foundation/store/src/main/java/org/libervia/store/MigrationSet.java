package org.libervia.store;

import java.util.regex.Pattern;

/**
 * The versioned SQL files of an owner of tables: {@code V1__something.sql}, {@code V2__more.sql} …
 * in a directory of the class path. A file that was released is never changed. See {@link Engine}
 * for the placeholders.
 *
 * @param name the owner, unique: lower case letters, digits, {@code -} and {@code _}
 * @param location the directory, {@code "db/contacts"} for example
 * @param loader finds the directory
 */
public record MigrationSet(String name, String location, ClassLoader loader) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,40}");

    public MigrationSet {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("“" + name + "” can't name a migration set");
        }
    }

    /** Files on the class path of the program itself. */
    public MigrationSet(String name, String location) {
        this(name, location, MigrationSet.class.getClassLoader());
    }

    /** The table in which Flyway notes what was done. */
    String historyTable() {
        return "schema_" + name.replace('-', '_');
    }
}
