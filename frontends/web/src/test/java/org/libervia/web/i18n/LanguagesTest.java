package org.libervia.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;

class LanguagesTest {
    @TempDir Path directory = Path.of("");

    private Path catalogue(String site, String language, String text) throws IOException {
        Path file = directory.resolve(site).resolve(language).resolve("LC_MESSAGES/libervia.po");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void languagesAreChosenAsTheBrowserPrefers() throws IOException {
        catalogue("site", "fr", "msgid \"Hello\"\nmsgstr \"Bonjour\"\n");
        catalogue("site", "pt_BR", "msgid \"Hello\"\nmsgstr \"Olá\"\n");
        Languages languages = Languages.read(List.of(directory.resolve("site")));
        assertThat(languages.best("fr-CA, en;q=0.8")).isEqualTo(Locale.FRENCH);
        assertThat(languages.best("pt-BR")).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(languages.best("sk, en-GB;q=0.8, fr;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(languages.best("")).isEqualTo(Locale.ENGLISH);
        assertThat(languages.best("x".repeat(50) + ";q=z")).isEqualTo(Locale.ENGLISH);
        assertThat(languages.find("../fr")).isEmpty();
        assertThat(languages.of(Locale.CANADA_FRENCH).text("Hello")).isEqualTo("Bonjour");
        assertThat(languages.of(Locale.JAPANESE).text("Hello")).isEqualTo("Hello");
        assertThat(languages.locales()).hasSize(3);
    }

    @Test
    void theCatalogueOfTheSiteGoesBeforeThatOfTheDefaultOne() throws IOException {
        catalogue("own", "fr", "msgid \"Hello\"\nmsgstr \"Salut\"\n");
        catalogue(
                "default",
                "fr",
                "msgid \"Hello\"\nmsgstr \"Bonjour\"\n\nmsgid \"Bye\"\nmsgstr \"Au revoir\"\n");
        Catalogue french =
                Languages.read(List.of(directory.resolve("own"), directory.resolve("default")))
                        .of(Locale.FRENCH);
        assertThat(french.text("Hello")).isEqualTo("Salut");
        assertThat(french.text("Bye")).isEqualTo("Au revoir");
        assertThat(french.text("{count} day", "{count} days", 2)).isEqualTo("{count} days");
    }

    @Test
    void aFaultOfACatalogueIsToldWithItsPlace() throws IOException {
        catalogue("site", "fr", "msgid \"Hello\nmsgstr \"Bonjour\"\n");
        assertThatThrownBy(() -> Languages.read(List.of(directory.resolve("site"))))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("libervia.po");
    }
}
