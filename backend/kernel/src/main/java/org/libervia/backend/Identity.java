package org.libervia.backend;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the program calls itself.
 *
 * @param name for people and for other programs
 * @param version of this build
 */
public record Identity(String name, String version) {
    private static final String BUILT =
            "/META-INF/maven/org.libervia/libervia-backend-kernel/pom.properties";

    /** As the build wrote it; when run from classes that were not packed, of no known version. */
    public static Identity ofBuild() {
        try (@Nullable InputStream built = Identity.class.getResourceAsStream(BUILT)) {
            Properties properties = new Properties();
            if (built != null) {
                properties.load(built);
            }
            return new Identity("Libervia", properties.getProperty("version", "unpacked"));
        } catch (IOException unreadable) {
            return new Identity("Libervia", "unpacked");
        }
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
