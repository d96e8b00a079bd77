package org.libervia.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;

class SettingsFileTest {
    @TempDir Path home;

    private Surroundings around() {
        return new Surroundings(Map.of(), home, home.resolve("system"));
    }

    private static String after(
            Path file, String before, String section, String option, String value)
            throws IOException {
        Files.writeString(file, before);
        SettingsFile.at(file).set(section, option, value);
        return Files.readString(file);
    }

    @Test
    void theFirstSettingMakesTheFile() throws IOException {
        SettingsFile.own(around()).set("DEFAULT", "xmpp_domain", "example.org");
        Path file = home.resolve(".config/libervia/libervia.conf");
        assertThat(file).hasContent("[DEFAULT]\nxmpp_domain = example.org\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theUsersFileThatGoesOverAllOthersIsTaken() throws IOException {
        Files.writeString(home.resolve(".libervia.conf"), "");
        Files.writeString(home.resolve(".sat.conf"), "");
        assertThat(SettingsFile.own(around()).path()).isEqualTo(home.resolve(".sat.conf"));
    }

    @Test
    void onlyTheOptionChanges() throws IOException {
        Path file = home.resolve("x.conf");
        String before =
                "# mine\n[DEFAULT]\n# about a\na = 1,\n  2\n; about b\nb = 3\n\n[s]\nc = 4\n";
        assertThat(after(file, before, "DEFAULT", "a", "5"))
                .isEqualTo("# mine\n[DEFAULT]\n# about a\na = 5\n; about b\nb = 3\n\n[s]\nc = 4\n");
        assertThat(after(file, before, "DEFAULT", "d", "6")).contains("b = 3\nd = 6\n\n[s]");
        assertThat(after(file, before, "s", "d", "6")).endsWith("[s]\nc = 4\nd = 6\n");
        assertThat(after(file, before, "new", "d", "6")).endsWith("c = 4\n[new]\nd = 6\n");
        assertThat(after(file, "[s]\n[t]\n", "s", "d", "6")).isEqualTo("[s]\nd = 6\n[t]\n");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(home.resolve("real.conf"), "[DEFAULT]\na = 1\n");
        Path link = Files.createSymbolicLink(home.resolve("link.conf"), real);
        SettingsFile.at(link).set("DEFAULT", "a", "2");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("[DEFAULT]\na = 2\n");
    }

    @Test
    void aFileThatCanNotBeUnderstoodIsNotTouched() throws IOException {
        Path file = home.resolve("x.conf");
        assertThatThrownBy(() -> after(file, "[s]\nx\n", "s", "a", "1"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("line 2");
        assertThat(file).hasContent("[s]\nx\n");
    }

    @Test
    void whateverIsWrittenIsReadAgainOrRefused() throws IOException {
        Path file = home.resolve("x.conf");
        Random random = new Random(7);
        String alphabet = "ab %()s=:[]#;\"é,{}\n ";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(20); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String value = text.toString();
            SettingsFile.at(file).set("DEFAULT", "option" + random.nextInt(5), "other");
            boolean writable =
                    !Pattern.compile("^\\s|\\s$|\\n\\s*[#;]| \\n|\\n ").matcher(value).find();
            try {
                SettingsFile.at(file).set("DEFAULT", "a", value);
                assertThat(Settings.load(around(), file).text("DEFAULT", "a")).contains(value);
            } catch (LiberviaException refused) {
                assertThat(writable).as(value).isFalse();
            }
        }
    }
}
