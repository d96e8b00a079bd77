package org.libervia.template.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.template.Engine;
import org.libervia.template.TemplateException;

/** Catalogues in the form of gettext. */
class CatalogueTest {
    private static final String FRENCH =
            """
            # A comment
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Plural-Forms: nplurals=2; plural=(n > 1);\\n"

            #: page.html:3
            msgid "Hello %(name)s"
            msgstr "Bonjour %(name)s"

            msgid "%(n)s file"
            msgid_plural "%(n)s files"
            msgstr[0] "%(n)s fichier"
            msgstr[1] "%(n)s fichiers"

            msgctxt "menu"
            msgid "Open"
            msgstr "Ouvrir"
            #, fuzzy
            msgid "Maybe"
            msgstr "Peut-être"

            msgid "Long "
            "text\\n"
            msgstr ""
            "Texte \\"long\\""

            msgid "Untranslated"
            msgstr ""

            #~ msgid "Old"
            #~ msgstr "Vieux"
            """;

    private final Catalogue french = Catalogue.parse("fr.po", FRENCH);

    @Test
    void textsAreTranslated() {
        assertThat(french.gettext("Hello %(name)s")).isEqualTo("Bonjour %(name)s");
        assertThat(french.gettext("Long text\n")).isEqualTo("Texte \"long\"");
        assertThat(french.pgettext("menu", "Open")).isEqualTo("Ouvrir");
        assertThat(french.size()).isEqualTo(4);
    }

    @Test
    void theLanguageChoosesThePlural() {
        assertThat(french.ngettext("%(n)s file", "%(n)s files", 0)).isEqualTo("%(n)s fichier");
        assertThat(french.ngettext("%(n)s file", "%(n)s files", 1)).isEqualTo("%(n)s fichier");
        assertThat(french.ngettext("%(n)s file", "%(n)s files", 2)).isEqualTo("%(n)s fichiers");
    }

    @Test
    void whatIsMissingUncertainOrEmptyStays() {
        assertThat(french.gettext("Open")).isEqualTo("Open");
        assertThat(french.gettext("Maybe")).isEqualTo("Maybe");
        assertThat(french.gettext("Untranslated")).isEqualTo("Untranslated");
        assertThat(french.gettext("Old")).isEqualTo("Old");
        assertThat(french.ngettext("one", "many", 0)).isEqualTo("many");
        assertThat(Catalogue.parse("x.po", "", french).pgettext("menu", "Open"))
                .isEqualTo("Ouvrir");
    }

    @Test
    void templatesSpeakTheLanguageOfTheirRendering() {
        var template =
                Engine.builder()
                        .build()
                        .compile(
                                "a.html",
                                "{% trans name=who %}Hello {{ name }}{% endtrans %}, "
                                        + "{% trans n=3 %}{{ n }} file{% pluralize %}{{ n }} files{% endtrans %}");
        assertThat(template.render(Map.of("who", "<Ada>"), french))
                .isEqualTo("Bonjour &lt;Ada&gt;, 3 fichiers");
        assertThat(template.render(Map.of("who", "Ada"))).isEqualTo("Hello Ada, 3 files");
    }

    @Test
    void rulesForPluralsAreThoseOfGettext() {
        PluralRule slovak =
                PluralRule.of(" nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;");
        assertThat(new long[] {slovak.form(1), slovak.form(3), slovak.form(5), slovak.form(0)})
                .containsExactly(0, 1, 2, 2);
        PluralRule russian =
                PluralRule.of(
                        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);");
        assertThat(
                        new long[] {
                            russian.form(1),
                            russian.form(21),
                            russian.form(11),
                            russian.form(22),
                            russian.form(12),
                            russian.form(5)
                        })
                .containsExactly(0, 0, 2, 1, 2, 2);
        assertThat(PluralRule.of("nplurals=1; plural=0;").form(7)).isZero();
    }

    @Test
    void whatIsNoCatalogueIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Catalogue.parse("fr.po", "msgid \"a\"\nmsgstr b"))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("fr.po:2: ");
        assertThatThrownBy(() -> Catalogue.parse("fr.po", "\"alone\""))
                .hasMessageContaining("fr.po:1");
        assertThatThrownBy(() ->
                        Catalogue.parse(
                                "fr.po",
                                "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=system(n);\""))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("system(n)");
    }
}
