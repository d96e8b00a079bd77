package org.libervia.app.doctor;

import java.util.List;

/** Is this a Java that runs us well? */
final class JavaCheck implements Check {
    private static final int WANTED = 25;

    @Override
    public List<Finding> look() {
        int found = Runtime.version().feature();
        String text = Runtime.version() + " in " + System.getProperty("java.home");
        return List.of(
                found >= WANTED
                        ? Finding.good("Java", text)
                        : Finding.bad("Java", text, "Install a JDK 25 and point JAVA_HOME at it."));
    }
}
