package org.libervia.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfMaskTest {
    private static final String TOKEN = "c2VjcmV0LXRva2VuLW9mLWEtc2Vzc2lvbg";

    @Test
    void aTokenLooksOtherwiseOnEachPageAndIsTheSame() {
        String one = CsrfMask.masked(TOKEN);
        String other = CsrfMask.masked(TOKEN);
        assertThat(one).isNotEqualTo(other).doesNotContain(TOKEN);
        assertThat(CsrfMask.plain(one)).isEqualTo(TOKEN);
        assertThat(CsrfMask.plain(other)).isEqualTo(TOKEN);
        assertThat(CsrfMask.plain(TOKEN)).isEqualTo(TOKEN);
        assertThat(CsrfMask.masked("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "!.!", "YWJj.YQ", "a.b.c"})
    void whatIsMalformedIsNoToken(String text) {
        assertThat(CsrfMask.plain(text)).isNotEqualTo(TOKEN);
    }
}
