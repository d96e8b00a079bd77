package org.libervia.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private final Markdown markdown = new Markdown();

    @Test
    void markdownBecomesXhtml() {
        assertThat(
                        markdown.toXhtml(
                                """
                                # Tea

                                A *good* **cup**, ~~cold~~, see https://example.org/ .

                                | a | b |
                                |---|---|
                                | 1 | 2 |
                                """))
                .contains(
                        "<h1>Tea</h1>",
                        "<em>good</em> <strong>cup</strong>",
                        "<del>cold</del>",
                        "<a href=\"https://example.org/\">https://example.org/</a>",
                        "<td>1</td>");
    }

    @Test
    void manyLevelsOfQuotesAreNoTrouble() {
        assertThat(markdown.toXhtml("> ".repeat(5_000) + "a")).contains("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a <strong>b</strong> c</p>",
                "<h2>a</h2><p>b</p>",
                "<p>1. no list</p>",
                "<p># no heading</p>",
                "<p>a*b_c[d]`e`&lt;f</p>",
                "<p>see <a href=\"https://example.org/a_b*c\">there</a></p>",
                "<pre><code class=\"language-java\">int a = 1;\n\nint b;\n</code></pre>",
                "<blockquote><p>a</p><p>b</p></blockquote>",
                "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>",
                "<ol><li>a</li><li>b</li></ol>",
                "<p>a<br/>b</p>",
                "<hr/>",
                "<p><img src=\"https://example.org/a.png\" alt=\"a cup\"/></p>",
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
            })
    void whatIsEditedAsMarkdownComesBackTheSame(String xhtml) {
        String again = markdown.toXhtml(MarkdownWriter.of(xhtml));

        assertThat(
                        again.replaceAll(">\\s+<", "><")
                                .replace("<br/>\n", "<br/>")
                                .replaceAll("(\\w)\n<ul>", "$1<ul>"))
                .isEqualTo(xhtml.replace("`", "&#96;"));
    }
}
