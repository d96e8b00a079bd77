package org.libervia.feature.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Page;

class ListingTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    private static Listing<String> page(Page page) {
        return Listing.of(ALL, Function.identity(), page, true);
    }

    @Test
    void theLastPageHasTheNewest() {
        Listing<String> page = page(Page.last(2));

        assertThat(page.newestFirst()).containsExactly("e", "d");
        assertThat(page.older()).isEqualTo("d");
        assertThat(page.newer()).isNull();
        assertThat(page.info().index()).isEqualTo(3);
        assertThat(page.info().count()).isEqualTo(5);
        assertThat(page.info().complete()).isFalse();
    }

    @Test
    void pagesFollowEachOtherBothWays() {
        Listing<String> middle = page(new Page(2, null, "d", null));
        Listing<String> first = page(new Page(2, null, middle.older(), null));

        assertThat(middle.entries()).containsExactly("b", "c");
        assertThat(middle.newer()).isEqualTo("c");
        assertThat(first.entries()).containsExactly("a");
        assertThat(first.older()).isNull();
        assertThat(first.info().complete()).isTrue();
        assertThat(page(new Page(2, first.newer(), null, null)).entries())
                .containsExactly("b", "c");
    }

    @Test
    void aPageCanStartAnywhere() {
        assertThat(page(new Page(2, null, null, 1)).entries()).containsExactly("b", "c");
        assertThat(page(new Page(2, null, null, 99)).entries()).isEmpty();
    }

    @Test
    void whatIsMissingOfAListIsOlder() {
        Listing<String> page = Listing.of(ALL, Function.identity(), Page.last(10), false);

        assertThat(page.older()).isEqualTo("a");
        assertThat(page.info().count()).isNull();
    }

    @Test
    void anItemThatIsGoneCannotStartAPage() {
        assertThatThrownBy(() -> page(new Page(2, null, "z", null)))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("z");
    }
}
