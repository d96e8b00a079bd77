package org.libervia.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IconsTest {
    private final Icons icons =
            new Icons()
                    .add(
                            "<svg><symbol id=\"dot\" viewBox=\"0 0 24 24\"><path d=\"M1 1\"/></symbol></svg>");

    @Test
    void aDrawingIsHiddenFromScreenReaders() {
        assertThat(icons.html("dot", "is-big"))
                .hasValue(
                        "<svg class=\"ico is-big\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M1 1\"/></svg>");
    }

    @Test
    void anUnknownOneIsEmpty() {
        assertThat(icons.html("none", "")).isEmpty();
    }

    @Test
    void aLaterFileTakesPrecedence() {
        icons.add("<symbol id=\"dot\" viewBox=\"0 0 8 8\"><circle r=\"2\"/></symbol>");
        assertThat(icons.html("dot", ""))
                .hasValueSatisfying(html -> assertThat(html).contains("circle"));
    }

    @Test
    void classesCantBreakOut() {
        assertThatThrownBy(() -> icons.html("dot", "\" onload=\"x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
