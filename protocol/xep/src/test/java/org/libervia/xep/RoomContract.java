package org.libervia.xep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.SharedReference;
import org.libervia.xmpp.registry.Xep;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;
import org.libervia.xmpp.xml.XmlWriter;

/** What the codecs of every room are put to; a room's test stands in the room's package. */
public interface RoomContract {
    int ROUNDS = 300;

    /** The codecs of the room. */
    List<? extends Codec<?>> codecs();

    /** Namespaces of the room that are no payload of their own: those of stream features. */
    default Set<String> withoutCodec() {
        return Set.of();
    }

    /** Examples that are not read, {@code "0030 #5"}, and why. */
    default Map<String, String> unreadExamples() {
        return Map.of();
    }

    /** Whether an element of the room's namespaces is one that the room doesn't read. */
    default boolean leavesOut(XmlElement element) {
        return false;
    }

    /**
     * What random records hold where not everything of a type is right; see {@link RandomRecords}.
     */
    default Map<String, Function<Random, Object>> special() {
        return Map.of();
    }

    default String room() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The XEPs that the room's package declares. */
    default List<Xep> xeps() {
        return List.of(getClass().getPackage().getAnnotationsByType(Xep.class));
    }

    default Set<String> namespaces() {
        Set<String> namespaces = new HashSet<>();
        xeps().forEach(xep -> namespaces.addAll(Arrays.asList(xep.namespaces())));
        return namespaces;
    }

    @Test
    default void exactVectorsAreWrittenAsTheyWereRead() {
        List<XmlElement> vectors = Vectors.of(room()).exact();

        assertThat(vectors).isNotEmpty();
        for (XmlElement vector : vectors) {
            assertThat(codec(vector).turn(vector)).isEqualTo(vector);
        }
    }

    @Test
    default void toleratedVectorsAreRead() {
        for (XmlElement vector : Vectors.of(room()).tolerated()) {
            assertThat(codec(vector).turn(vector)).isNotNull();
        }
    }

    @Test
    default void refusedVectorsAreRefusedWithTheReason() {
        for (XmlElement vector : Vectors.of(room()).refused()) {
            assertThatThrownBy(() -> codec(vector).turn(vector))
                    .as(vector.toString())
                    .isInstanceOf(InvalidElementException.class)
                    .hasMessageContaining("<");
        }
    }

    @Test
    default void everyCodecHasAVector() {
        List<XmlElement> vectors = Vectors.of(room()).exact();

        for (Codec<?> codec : codecs()) {
            assertThat(vectors).as(codec.type().getName()).anyMatch(codec::reads);
        }
    }

    @Test
    default void randomRecordsSurviveBeingWrittenAndRead() {
        for (Codec<?> codec : codecs()) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                Payload made = (Payload) new RandomRecords(seed, special()).one(codec.type());
                XmlElement written = XmlParser.parse(XmlWriter.write(made.write()));
                assertThat(codec.read().apply(written)).as(written.toString()).isEqualTo(made);
            }
        }
    }

    @Test
    default void spoiltElementsAreReadOrRefusedAndNeverSurprise() {
        for (XmlElement vector : Vectors.of(room()).exact()) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                XmlElement spoilt = new Mutation(seed).of(vector);
                try {
                    codec(vector).turn(spoilt);
                } catch (InvalidElementException refused) {
                    assertThat(refused).hasMessageContaining("<");
                } catch (RuntimeException | AssertionError surprise) {
                    throw new AssertionError("by " + spoilt, surprise);
                }
            }
        }
    }

    @Test
    default void everyExampleOfItsXepIsRead() {
        SharedReference reference = SharedReference.required();
        for (Xep xep : xeps()) {
            ExampleRun run = run(xep, reference);
            assertThat(run.failures).isEmpty();
        }
    }

    /** Puts the codecs to the examples of one XEP. */
    default ExampleRun run(Xep xep, SharedReference reference) {
        ExampleRun run = new ExampleRun(this);
        reference.examples("%04d".formatted(xep.number())).forEach(run::add);
        return run;
    }

    private Codec<?> codec(XmlElement element) {
        for (Codec<?> codec : codecs()) {
            if (codec.roots().contains(element.name())) {
                return codec;
            }
        }
        throw new AssertionError("no codec of the room reads " + element.name());
    }
}
