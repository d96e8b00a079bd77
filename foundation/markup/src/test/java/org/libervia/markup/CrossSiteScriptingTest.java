package org.libervia.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** Texts by which people attack readers, whichever way they come: nothing of them takes effect. */
class CrossSiteScriptingTest {
    private static final Set<String> HARMLESS_SCHEMES =
            Set.of("http", "https", "xmpp", "mailto", "tel", "geo", "ftp", "gemini", "gopher");

    static Stream<String> attacks() throws IOException {
        try (InputStream in = CrossSiteScriptingTest.class.getResourceAsStream("/attacks.txt")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line ->
                            line.replace("\\n", "\n")
                                    .replace("\\t", "\t")
                                    .replace("\\0", "\0")
                                    .replace("\\1", "\u0001"));
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isHarmlessAsHtml(String attack) throws Exception {
        check(Xhtml.clean(attack));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isHarmlessAsXhtml(String attack) throws Exception {
        check(Xhtml.cleanXml(attack));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isHarmlessInAPage(String attack) throws Exception {
        check(Xhtml.render(attack, 1, Pictures.LINKED));
        check(Xhtml.render(Xhtml.cleanXml(attack), 1, Pictures.LINKED));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isHarmlessInMarkdown(String attack) throws Exception {
        Markdown markdown = new Markdown();
        check(markdown.toXhtml(attack));
        check(markdown.toXhtml("[a](" + attack + ") ![b](" + attack + ") <" + attack + ">"));
        check(markdown.toXhtml(MarkdownWriter.of(attack)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isHarmlessAsPlainText(String attack) throws Exception {
        check(Xhtml.ofText(attack));
        check(Xhtml.ofText(PlainText.of(attack)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void cleaningTwiceChangesNothing(String attack) {
        String once = Xhtml.clean(attack);

        assertThat(Xhtml.clean(once)).isEqualTo(once);
        assertThat(Xhtml.cleanXml("<div>" + once + "</div>")).isEqualTo("<div>" + once + "</div>");
    }

    /** Reads it as a browser and as an XML parser would, and looks at what they'd make of it. */
    private static void check(String clean) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + clean + "</div>")));
        for (Element element : Jsoup.parseBodyFragment(clean).body().select("body *")) {
            assertThat(Allowed.isElement(element.normalName()))
                    .as("<%s> in %s", element.normalName(), clean)
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                checkAttribute(element, attribute, clean);
            }
        }
    }

    private static void checkAttribute(Element element, Attribute attribute, String clean) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(Allowed.isAttribute(element.normalName(), name) || name.equals("rel"))
                .as("%s of <%s> in %s", name, element.normalName(), clean)
                .isTrue();
        if (Set.of("href", "src", "cite").contains(name)) {
            String value = attribute.getValue();
            String scheme = value.substring(0, value.indexOf(':')).toLowerCase(Locale.ROOT);
            assertThat(
                            HARMLESS_SCHEMES.contains(scheme)
                                    || value.matches("data:image/(png|jpeg|gif|webp);base64,.*"))
                    .as(clean)
                    .isTrue();
        }
    }
}
