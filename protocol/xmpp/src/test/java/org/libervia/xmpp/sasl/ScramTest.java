package org.libervia.xmpp.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.error.Problem;

class ScramTest {
    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String CHALLENGE =
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String PROOF = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private static Scram sha256() {
        return scram("SCRAM-SHA-256", NONCE);
    }

    private static Scram scram(String mechanism, String nonce) {
        return new Scram(
                mechanism,
                new Credentials("user", "pencil", false),
                Scram.Binding.NONE,
                new Offer(List.of(mechanism), List.of()),
                nonce);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void followsTheExampleOfRfc7677() {
        Scram scram = sha256();

        assertThat(text(scram.first())).isEqualTo("n,,n=user,r=" + NONCE);
        assertThat(text(scram.answer(bytes(CHALLENGE))))
                .isEqualTo(
                        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        scram.verify(bytes(PROOF));
    }

    @Test
    void followsTheExampleOfRfc5802() {
        Scram scram = scram("SCRAM-SHA-1", "fyko+d2lbbFgONRv9qkxdawL");

        assertThat(text(scram.first())).isEqualTo("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        assertThat(
                        text(
                                scram.answer(
                                        bytes(
                                                "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                                        + "s=QSXCR+Q6sek8bf92,i=4096"))))
                .isEqualTo(
                        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                                + "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        scram.verify(bytes("v=rmF9pqV8S7suAoZWja4dJRkFsKQ="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v=",
                "v=AAAA",
                "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95H4=",
                "e=other-error"
            })
    void aServerThatDoesNotProveItselfIsRefused(String end) {
        Scram scram = sha256();
        scram.first();
        scram.answer(bytes(CHALLENGE));

        assertThatThrownBy(() -> scram.verify(bytes(end)))
                .isInstanceOfSatisfying(
                        SaslException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.AUTHENTICATION));
    }

    @Test
    void successBeforeAnyChallengeIsRefused() {
        Scram scram = sha256();
        scram.first();

        assertThatThrownBy(() -> scram.verify(bytes(PROOF))).isInstanceOf(SaslException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "r=",
                "r=another-nonce,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=-1",
                "r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=99999999999",
                "r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096",
                "m=unknown,r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
            })
    void aChallengeThatMakesNoSenseIsRefused(String challenge) {
        Scram scram = sha256();
        scram.first();

        assertThatThrownBy(() -> scram.answer(bytes(challenge))).isInstanceOf(SaslException.class);
    }

    @Test
    void whateverAServerSendsOnlyEndsTheAuthentication() {
        Random random = new Random(5802);
        for (int round = 0; round < 1_000; round++) {
            byte[] hostile = bytes(CHALLENGE.replace("4096", "4097"));
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                hostile[random.nextInt(hostile.length - 3)] = (byte) random.nextInt(256);
            }
            Scram scram = sha256();
            scram.first();
            try {
                scram.answer(hostile);
                scram.verify(hostile);
                fail("a server without the password was believed");
            } catch (SaslException refused) {
                assertThat(refused.condition()).isEqualTo("aborted");
            }
        }
    }
}
