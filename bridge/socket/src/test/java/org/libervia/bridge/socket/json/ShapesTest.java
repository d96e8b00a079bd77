package org.libervia.bridge.socket.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.OutgoingMessage;
import tools.jackson.core.JsonParser;

class ShapesTest {
    private final Shapes shapes = Shapes.strict();

    record Tree(String name, List<Tree> branches) {}

    private Object read(Class<?> type, String json) {
        try (JsonParser in = Json.parser(json.getBytes(StandardCharsets.UTF_8), 0)) {
            Json.next(in);
            return shapes.of(type).read(in, "it");
        }
    }

    private String write(Object value) {
        return new String(
                Json.write(out -> shapes.of(value.getClass()).write(out, value)),
                StandardCharsets.UTF_8);
    }

    @Test
    void whatMayBeAbsentMayBeLeftOut() {
        assertThat(
                        read(
                                OutgoingMessage.class,
                                """
                                {"to":"a@b", "later": [{"x": null}], "type":"chat", "bodies":{"":"hi"}}\
                                """))
                .isEqualTo(
                        new OutgoingMessage(
                                Jid.parse("a@b"),
                                Map.of("", "hi"),
                                Map.of(),
                                MessageType.CHAT,
                                null,
                                Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"chat\"}                         | it.to is missing",
                "{\"to\":null,\"type\":\"chat\"}             | it.to is missing",
                "{\"to\":\"a@b\"}                            | it.type is missing",
                "{\"to\":\"a@b\",\"type\":\"CHAT\"}          | it.type must be one of auto, chat",
                "{\"to\":\"a@b\",\"type\":1}                 | it.type must be one of auto, chat",
                "{\"to\":7}                                  | it.to must be an XMPP address, not 7",
                "{\"to\":\"@\"}                              | it.to: ",
                "{\"bodies\":[]}                             | it.bodies must be an object, not an array",
                "{\"bodies\":{\"en\":null}}                  | it.bodies[\"en\"] must be of type string",
                "{\"bodies\":{\"en\":{}}}                    | it.bodies[\"en\"] must be a string, not an object",
                "[]                                          | it must be an object of type OutgoingMessage",
            })
    void whatDoesNotFitIsNamed(String json, String message) {
        assertThatThrownBy(() -> read(OutgoingMessage.class, json))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining(message)
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(Problem.BAD_ARGUMENT);
    }

    @Test
    void aRecordThatRefusesItsComponentsSaysWhy() {
        assertThatThrownBy(() -> read(Page.class, "{\"max\":-1}"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("a page of -1 entries");
    }

    @Test
    void aRecordMayHoldItsOwnKind() {
        Tree tree = new Tree("a", List.of(new Tree("b", List.of())));
        assertThat(write(tree))
                .isEqualTo("{\"name\":\"a\",\"branches\":[{\"name\":\"b\",\"branches\":[]}]}");
        assertThat(read(Tree.class, write(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource({
        "\"2026-01-31T12:00:00Z\", 2026-01-31T12:00:00Z",
        "\"2026-01-31T14:00:00.5+02:00\", 2026-01-31T12:00:00.500Z"
    })
    void pointsInTimeMayHaveAnOffset(String json, Instant expected) {
        assertThat(read(Instant.class, json)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"\"", "0", "\"2026-13-01T00:00:00Z\""})
    void whatIsNoPointInTimeIsRefused(String json) {
        assertThatThrownBy(() -> read(Instant.class, json)).isInstanceOf(LiberviaException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.5, PT1.5S", "0, PT0S", "-0.25, PT-0.25S", "86400, PT24H", "1e3, PT16M40S"})
    void durationsAreSeconds(String json, Duration expected) {
        assertThat(read(Duration.class, json)).isEqualTo(expected);
        assertThat(read(Duration.class, write(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400000000", "1e-400000000", "99999999999999999999", "true"})
    void whatIsNoDurationIsRefused(String json) {
        assertThatThrownBy(() -> read(Duration.class, json)).isInstanceOf(LiberviaException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "3000000000", "99999999999999999999", "\"1\"", "null"})
    void whatIsNoIntegerIsRefused(String json) {
        assertThatThrownBy(() -> read(Page.class, "{\"max\":" + json + "}"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("it.max");
    }

    @Test
    void whatCanNotTravelIsNamed() {
        assertThatThrownBy(() -> shapes.of(Thread.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void anOlderBackendMayLeaveThingsOut() {
        record Newer(@Nullable String name, List<String> groups, String added) {}
        Shapes lenient = Shapes.lenient();
        try (JsonParser in = Json.parser("{}".getBytes(StandardCharsets.UTF_8), 0)) {
            Json.next(in);
            Newer read = (Newer) lenient.of(Newer.class).read(in, "it");
            assertThat(read.groups()).isEmpty();
            assertThat((Object) read.added()).isNull();
        }
    }
}
