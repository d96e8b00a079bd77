package org.libervia.cli;

/** What the program is. */
final class Version {
    private Version() {}

    /** Name, version, and whose it is; asks nobody. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "libervia-cli "
                + (version == null ? "(development)" : version)
                + "\nFree software under the GNU Affero General Public License, version 3 or"
                + " later.";
    }
}
