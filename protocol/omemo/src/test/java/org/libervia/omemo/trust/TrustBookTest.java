package org.libervia.omemo.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;

/** Alice has the devices A1, A2 and A3, Bob B1, as in the examples of XEP-0450. */
class TrustBookTest {
    private static final String ALICE = "alice@example.org";
    private static final String BOB = "bob@example.com";

    private final IdentityKey thisDevice = key();
    private final KeyOf a2 = new KeyOf(ALICE, key());
    private final KeyOf a3 = new KeyOf(ALICE, key());
    private final KeyOf b1 = new KeyOf(BOB, key());
    private final KeyOf b2 = new KeyOf(BOB, key());
    private final TrustBook empty = TrustBook.empty(ALICE);

    private static IdentityKey key() {
        return IdentityKeyPair.random(new JdkPrimitives()).publicKey();
    }

    private static KeyOwner trusts(KeyOf key) {
        return new KeyOwner(key.account(), List.of(key.key()), List.of());
    }

    private static KeyOwner distrusts(KeyOf key) {
        return new KeyOwner(key.account(), List.of(), List.of(key.key()));
    }

    @Test
    void keysAreTrustedBlindlyUntilSomebodyDecides() {
        TrustBook book = empty.sendingTo(List.of(b1), false);
        assertThat(book.of(b1)).isEqualTo(Trust.BLINDLY_TRUSTED);
        assertThat(book.of(b1).receives()).isTrue();

        TrustBook decided = book.decide(b1, true, 1).sendingTo(List.of(b1, b2), false);
        assertThat(decided.of(b1)).isEqualTo(Trust.TRUSTED);
        assertThat(decided.of(b2)).isEqualTo(Trust.UNDECIDED);
    }

    @Test
    void underAutomaticManagementBlindTrustEndsWithTheFirstDecision() {
        TrustBook book = empty.sendingTo(List.of(b1, b2), true).decide(b1, true, 1);
        assertThat(book.sendingTo(List.of(b2), false).of(b2)).isEqualTo(Trust.BLINDLY_TRUSTED);
        assertThat(book.sendingTo(List.of(b2), true).of(b2)).isEqualTo(Trust.UNDECIDED);
    }

    @Test
    void messagesAboutTrustGoToComparedKeysOnly() {
        TrustBook book = empty.sendingTo(List.of(b1), false);
        assertThat(book.of(BOB, b1.key()).receives()).isTrue();
        assertThat(book.authenticatedOnly().of(BOB, b1.key()).receives()).isFalse();
        assertThat(book.decide(b1, true, 1).authenticatedOnly().of(BOB, b1.key()).receives())
                .isTrue();
    }

    @Test
    void anOwnTrustedDeviceDecidesAboutAnybody() {
        TrustBook book = empty.decide(a2, true, 1);
        assertThat(book.receive(a2, List.of(trusts(b1), distrusts(a3)), 2).levels())
                .containsEntry(b1, Trust.TRUSTED)
                .containsEntry(a3, Trust.DISTRUSTED);
    }

    @Test
    void aContactsDeviceDecidesAboutThatContactOnly() {
        TrustBook book = empty.decide(b1, true, 1);
        TrustBook told = book.receive(b1, List.of(trusts(b2), trusts(a2), distrusts(a3)), 2);
        assertThat(told.of(b2)).isEqualTo(Trust.TRUSTED);
        assertThat(told.of(a2)).isEqualTo(Trust.UNDECIDED);
        assertThat(told.of(a3)).isEqualTo(Trust.UNDECIDED);
    }

    @Test
    void whatAnUntrustedDeviceSaysWaitsAndIsAppliedInTurn() {
        TrustBook book =
                empty.receive(b1, List.of(trusts(b2)), 1)
                        .receive(a3, List.of(trusts(b1)), 2)
                        .receive(a2, List.of(trusts(a3)), 3);
        assertThat(book.levels()).isEmpty();
        assertThat(book.waiting()).hasSize(3);

        TrustBook after = book.decide(a2, true, 4);
        assertThat(after.levels().values()).containsOnly(Trust.TRUSTED).hasSize(4);
        assertThat(after.waiting()).isEmpty();
    }

    @Test
    void blindTrustIsNotEnoughToDecide() {
        TrustBook book = empty.sendingTo(List.of(b1), false).receive(b1, List.of(trusts(b2)), 1);
        assertThat(book.of(b2)).isEqualTo(Trust.UNDECIDED);
        assertThat(book.decide(b1, true, 2).of(b2)).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void theNewestStatementHolds() {
        TrustBook book = empty.decide(a2, true, 1).receive(a2, List.of(distrusts(b1)), 10);
        assertThat(book.receive(a2, List.of(trusts(b1)), 9).of(b1)).isEqualTo(Trust.DISTRUSTED);
        assertThat(book.receive(a2, List.of(trusts(b1)), 10).of(b1)).isEqualTo(Trust.TRUSTED);
        assertThat(book.receive(a2, List.of(trusts(b1)), 11).of(b1)).isEqualTo(Trust.TRUSTED);
    }

    @Test
    void whatADistrustedDeviceSaidIsGivenUp() {
        TrustBook book = empty.receive(b1, List.of(trusts(b2)), 1).decide(b1, false, 2);
        assertThat(book.waiting()).isEmpty();
        assertThat(book.receive(b1, List.of(trusts(b2)), 3).waiting()).isEmpty();
        assertThat(book.of(b2)).isEqualTo(Trust.UNDECIDED);
    }

    @Test
    void whatWaitsIsBounded() {
        TrustBook book = empty;
        for (int i = 0; i < TrustBook.MOST_WAITING + 5; i++) {
            book = book.receive(b1, List.of(trusts(b2)), i);
        }
        assertThat(book.waiting()).hasSize(TrustBook.MOST_WAITING);
    }

    @Test
    void ownDevicesAreToldOfAContactsKeyAndTheContactOfOurs() {
        TrustBook book = empty.decide(a2, true, 1).decide(b1, true, 2);
        assertThat(new Notices(book, thisDevice).about(b1))
                .containsExactlyInAnyOrder(
                        new Notice(ALICE, Set.of(a2), List.of(trusts(b1))),
                        new Notice(BOB, Set.of(b1), List.of(trusts(a2))));
    }

    @Test
    void everybodyIsToldOfAnOwnKeyAndItOfEverybody() {
        TrustBook book =
                empty.decide(a2, true, 1)
                        .decide(b1, true, 2)
                        .decide(a3, true, 3)
                        .sendingTo(List.of(new KeyOf("cleo@example.net", key())), false);
        assertThat(new Notices(book, thisDevice).about(a3))
                .containsExactlyInAnyOrder(
                        new Notice(ALICE, Set.of(a2), List.of(trusts(a3))),
                        new Notice(BOB, Set.of(b1), List.of(trusts(a3))),
                        new Notice(ALICE, Set.of(a3), List.of(trusts(a2), trusts(b1))));
    }

    @Test
    void aDistrustedKeyIsNotToldSo() {
        TrustBook book =
                empty.decide(a2, true, 1)
                        .decide(b1, true, 2)
                        .decide(b2, true, 3)
                        .decide(b1, false, 4);
        assertThat(new Notices(book, thisDevice).about(b1))
                .containsExactly(new Notice(ALICE, Set.of(a2), List.of(distrusts(b1))));
    }

    @Test
    void keysAreReadOffAnAddress() {
        TrustUri uri =
                new TrustUri(new KeyOwner("ä b@example.org", List.of(b1.key()), List.of(b2.key())));
        assertThat(uri.toString())
                .isEqualTo(
                        "xmpp:%c3%a4%20b@example.org?trust-message;encryption=urn:xmpp:omemo:2;trust="
                                + b1.key()
                                + ";distrust="
                                + b2.key());
        assertThat(TrustUri.parse(uri.toString())).isEqualTo(uri);
        assertThat(
                        TrustUri.parse(
                                        "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=623548D3835C6D33EF5CB680F7944EF381CF712BF23A0119DABE5C4F252CD02F")
                                .owner()
                                .trusted())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xmpp:",
                "xmpp:bob@example.com",
                "xmpp:?trust-message;encryption=urn:xmpp:omemo:2;trust=00",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=zz",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=0011",
                "xmpp:bob%4@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust",
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:openpgp:0;trust=00"
            })
    void otherAddressesAreRefused(String uri) {
        assertThatThrownBy(() -> TrustUri.parse(uri)).isInstanceOf(OmemoException.class);
    }
}
