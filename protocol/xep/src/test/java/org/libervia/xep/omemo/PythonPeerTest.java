package org.libervia.xep.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.libervia.omemo.OmemoVersion;

/** Against the libraries of python-omemo, in both roles and both versions. */
class PythonPeerTest {
    private PythonPeer peer;

    @BeforeEach
    void start() {
        peer = PythonPeer.required();
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private void converse(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            OmemoVersion version = seed % 2 == 0 ? OmemoVersion.OMEMO_2 : OmemoVersion.LEGACY;
            try {
                new OracleConversation(peer, version, seed).run(seed % 4 < 2, 10 + seed % 20);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("conversation " + seed, failed);
            }
        }
    }

    @Test
    void whatOneSaysTheOtherReads() {
        converse(0, 12);
    }

    @Test
    @Tag("slow")
    void fiveHundredConversationsSucceed() {
        converse(1000, 1500);
    }

    @ParameterizedTest
    @EnumSource
    void longMonologuesAreAnsweredByHeartbeats(OmemoVersion version) {
        for (boolean ours : new boolean[] {true, false}) {
            OracleConversation one = new OracleConversation(peer, version, 7);
            one.run(ours, 0);
            int answers = 0;
            for (int i = 0; i < 60; i++) {
                one.say(ours);
                one.deliver(0);
                answers += one.flying();
                while (one.flying() > 0) {
                    one.deliver(0);
                }
            }
            assertThat(answers).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessionsAreRenewedByEitherSide(OmemoVersion version) {
        for (boolean ours : new boolean[] {true, false}) {
            OracleConversation one = new OracleConversation(peer, version, 9);
            one.run(!ours, 6);
            one.renew(ours);
            while (one.flying() > 0) {
                one.deliver(0);
            }
            one.say(true);
            one.say(false);
            while (one.flying() > 0) {
                one.deliver(0);
            }
        }
    }
}
