package org.libervia.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void blocksBecomeLinesAndParagraphs() {
        assertThat(
                        PlainText.of(
                                "<h1>Tea</h1><p>A <b>good</b>\n  cup.<br/>Two.</p>"
                                        + "<ul><li>one</li><li><p>two</p></li></ul><pre>  a\n b</pre>"
                                        + "<div>c</div><div>d</div>"))
                .isEqualTo("Tea\n\nA good cup.\nTwo.\n\n- one\n- two\n\n  a\n b\n\nc\nd");
    }

    @Test
    void picturesAreTheirDescription() {
        assertThat(PlainText.of("<p>see <img src='https://example.org/a' alt='a cup'/>!</p>"))
                .isEqualTo("see a cup!");
    }

    @Test
    void cellsStandApart() {
        assertThat(PlainText.of("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("a b\nc");
    }
}
