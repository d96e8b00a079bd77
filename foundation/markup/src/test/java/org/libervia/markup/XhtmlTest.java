package org.libervia.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;

class XhtmlTest {

    @Test
    void whatPeopleWriteStaysAsItIs() {
        String text =
                "<h2>Tea</h2><p lang=\"fr\">Un <strong>bon</strong> <em>thé</em>,"
                        + " <a href=\"https://example.org/?a=1&amp;b=2\">là</a>.</p>"
                        + "<ul><li>one</li><li>two</li></ul>"
                        + "<pre><code class=\"language-java\">int a &lt; 1;</code></pre>"
                        + "<table><thead><tr><th>a</th></tr></thead><tbody><tr>"
                        + "<td colspan=\"2\">b</td></tr></tbody></table>"
                        + "<p><img src=\"https://example.org/a.png\" alt=\"a cup\"/></p>";

        assertThat(Xhtml.clean(text)).isEqualTo(text);
        assertThat(Xhtml.cleanXml(text)).isEqualTo(text);
    }

    @Test
    void brokenHtmlBecomesWellFormed() {
        assertThat(Xhtml.clean("<p>one<p>two<br><b>three"))
                .isEqualTo("<p>one</p><p>two<br/><b>three</b></p>");
    }

    @Test
    void emptyElementsOfXmlDoNotSwallowWhatFollowsInHtml() {
        assertThat(Xhtml.cleanXml("<div><p/><a href='https://example.org/'/>after</div>"))
                .isEqualTo("<div><p></p><a href=\"https://example.org/\"></a>after</div>");
    }

    @Test
    void prefixesOfXmlHideNothing() {
        assertThat(
                        Xhtml.cleanXml(
                                "<h:p xmlns:h='http://www.w3.org/1999/xhtml'>a<h:script>b</h:script>"
                                        + "<SCRIPT>c</SCRIPT></h:p>"))
                .isEqualTo("<p>a</p>");
    }

    @Test
    void unknownElementsLeaveTheirText() {
        assertThat(Xhtml.clean("<article><blink>a</blink> <font color=red>b</font></article>"))
                .isEqualTo("a b");
    }

    @Test
    void filmsBecomeLinks() {
        assertThat(Xhtml.clean("<video controls><source src='https://example.org/f.webm'></video>"))
                .isEqualTo("<a href=\"https://example.org/f.webm\">https://example.org/f.webm</a>");
    }

    @Test
    void aPageLoadsNoPictureOfAnotherHostAndMarksLinks() {
        String page =
                Xhtml.render(
                        "<h1>a</h1><a href=\"https://example.org/\">b</a>"
                                + "<img src=\"https://example.org/c.png\" alt=\"c &lt;\"/>",
                        2,
                        Pictures.LINKED);

        assertThat(page)
                .isEqualTo(
                        "<h3>a</h3><a href=\"https://example.org/\""
                                + " rel=\"nofollow noopener noreferrer ugc\">b</a><a"
                                + " href=\"https://example.org/c.png\" rel=\"nofollow noopener"
                                + " noreferrer ugc\">c &lt;</a>");
    }

    @Test
    void smallPicturesInTheTextItselfStay() {
        String text = "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\"/>";

        assertThat(Xhtml.clean(text)).isEqualTo(text);
        assertThat(Xhtml.render(text, 0, Pictures.LINKED)).isEqualTo(text);
        assertThat(Xhtml.clean("<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">")).isEmpty();
    }

    @Test
    void plainTextBecomesParagraphs() {
        assertThat(Xhtml.ofText("a <b>\nline\n\n\nnext\r\n"))
                .isEqualTo("<p>a &lt;b&gt;<br/>line</p><p>next</p>");
    }

    @Test
    void charactersThatXmlHasNotAreLeftOut() {
        assertThat(Xhtml.clean("a\u0001b\u0000c\uFFFF")).doesNotContain("\u0001", "\u0000");
    }

    @Test
    void veryLongTextsAreRefused() {
        assertThatThrownBy(() -> Xhtml.clean("a".repeat(Xhtml.LONGEST + 1)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void veryDeepTextsAreFlattened() {
        String deep = "<b>".repeat(5_000) + "core" + "</b>".repeat(5_000);

        assertThat(Xhtml.cleanXml(deep)).contains("core").hasSizeLessThan(2_000);
        assertThat(PlainText.of("<div>".repeat(3_000) + "core")).isEqualTo("core");
        assertThat(MarkdownWriter.of("<blockquote>".repeat(3_000) + "core")).contains("core");
    }
}
