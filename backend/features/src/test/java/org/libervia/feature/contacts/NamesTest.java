package org.libervia.feature.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.Contact;

class NamesTest {
    private final Names names =
            new Names(
                    Jid.parse("alice@intranet/desk"),
                    List.of(
                            contact("bob@example.org", "Bob"),
                            contact("juliet@capulet.lit", ""),
                            contact("printer@office", "Laser printer")));

    private static Contact contact(String jid, String name) {
        return new Contact(Jid.parse(jid), name, true, true, false, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "BOB, bob@example.org",
        "laser Printer, printer@office",
        "Juliet, juliet@capulet.lit",
        "bbo@example.org, bbo@example.org",
        "example.com, example.com",
        "localhost, localhost",
        "intranet, intranet",
        "office/tray, office/tray",
        "'[::1]', '[::1]'"
    })
    void contactsAndAddressesAreFound(String typed, String found) {
        assertThat(names.resolve(typed)).isEqualTo(Jid.parse(found));
    }

    @ParameterizedTest
    @CsvSource({
        "bbo, Bob",
        "bo, Bob",
        "jul, juliet",
        "juilet, juliet",
        "laserprinter, Laser printer"
    })
    void aSlipOfThePenIsRefusedWithTheNameMeant(String typed, String meant) {
        assertThatThrownBy(() -> names.resolve(typed))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessageContaining("“" + typed + "” is neither a contact nor an address")
                .hasMessageContaining("Did you mean " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "somebody else", "nobody/desk"})
    void whatNobodyIsCalledIsRefusedWithWhatToGive(String typed) {
        assertThatThrownBy(() -> names.resolve(typed))
                .hasMessageContaining("give the whole address, as in name@example.org");
    }

    @Test
    void onlyTheNearestAreProposed() {
        Names many =
                new Names(
                        Jid.parse("me@example.org"),
                        List.of(
                                contact("a@example.org", "anna1"),
                                contact("b@example.org", "anna22"),
                                contact("c@example.org", "anna3"),
                                contact("d@example.org", "anne"),
                                contact("e@example.org", "hanna")));
        assertThatThrownBy(() -> many.resolve("anna"))
                .hasMessageEndingWith("Did you mean anna1 or anna22 or anna3?");
    }
}
