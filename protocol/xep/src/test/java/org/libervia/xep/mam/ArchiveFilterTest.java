package org.libervia.xep.mam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.rsm.PageRequest;

class ArchiveFilterTest {
    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    @Test
    void aFilterSurvivesBeingAForm() {
        ArchiveFilter filter =
                new ArchiveFilter(
                        Jid.parse("ben@example.net"),
                        NOON,
                        NOON.plusSeconds(60),
                        "z",
                        "a",
                        List.of("k", "l"),
                        true,
                        List.of(FormField.of("{urn:example:any}word", "lamp")));

        assertThat(ArchiveFilter.read(filter.form())).isEqualTo(filter);
        assertThat(filter.isExtended()).isTrue();
        assertThat(ArchiveFilter.of(null, NOON, null).isExtended()).isFalse();
    }

    @Test
    void aQueryForEverythingNeedsNoForm() {
        ArchiveQuery query = ArchiveQuery.of("q", ArchiveFilter.ALL, PageRequest.last(10));

        assertThat(query.form()).isNull();
        assertThat(query.filter()).isEqualTo(ArchiveFilter.ALL);
    }

    @Test
    void aMalformedFieldIsNamed() {
        DataForm form = DataForm.submit(ArchiveQuery.NAMESPACE, FormField.of("start", "noon"));

        assertThatThrownBy(() -> ArchiveFilter.read(form))
                .isInstanceOf(InvalidElementException.class)
                .hasMessageContaining("“start”");
        assertThatThrownBy(() ->
                        ArchiveFilter.read(
                                DataForm.submit(
                                        ArchiveQuery.NAMESPACE, FormField.of("with", "a@b@c"))))
                .isInstanceOf(InvalidElementException.class)
                .hasMessageContaining("“with”");
    }
}
