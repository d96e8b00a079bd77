package org.libervia.testing.dialogues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.libervia.xmpp.xml.XmlElement;

/** A participant while a dialogue is played. */
final class Role {
    private final String name;
    private final Participant participant;
    private final Variables variables;
    private final List<ElementPattern> ignored = new ArrayList<>();

    Role(String name, Participant participant, Variables variables) {
        this.name = name;
        this.participant = participant;
        this.variables = variables;
    }

    void connect() throws Exception {
        participant.connect();
        variables.address(name, participant.address());
    }

    void disconnect() throws Exception {
        participant.disconnect();
    }

    /** Disconnects however the dialogue ended; what fails now says nothing about it. */
    void leave() {
        try {
            participant.disconnect();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception ignoredAtTheEnd) {
            return;
        }
    }

    void send(String xml) throws Exception {
        for (XmlElement element : variables.elements(xml)) {
            participant.send(element);
        }
    }

    void ignore(String xml) {
        variables.elements(xml).forEach(e -> ignored.add(new ElementPattern(e, false)));
    }

    void receive(String xml, Cue.Manner manner, Duration patience) throws Exception {
        List<ElementPattern> open = new ArrayList<>();
        for (XmlElement element : variables.elements(xml)) {
            open.add(new ElementPattern(element, manner == Cue.Manner.EXACTLY));
        }
        Map<String, String> kept = new HashMap<>();
        while (!open.isEmpty()) {
            XmlElement actual =
                    next(patience)
                            .orElseThrow(() ->
                                    new Unexpected("nothing came in place of\n" + written(open)));
            List<ElementPattern> eligible =
                    manner == Cue.Manner.IN_ANY_ORDER ? open : open.subList(0, 1);
            take(eligible, actual, kept);
        }
        kept.forEach(variables::set);
    }

    private static void take(
            List<ElementPattern> eligible, XmlElement actual, Map<String, String> kept)
            throws Unexpected {
        List<String> reasons = new ArrayList<>();
        for (Iterator<ElementPattern> each = eligible.iterator(); each.hasNext(); ) {
            Optional<String> mismatch = each.next().mismatch(actual, kept);
            if (mismatch.isEmpty()) {
                each.remove();
                return;
            }
            reasons.add(mismatch.get());
        }
        throw new Unexpected(
                "received\n  %s\nin place of\n%s\nbecause %s"
                        .formatted(actual, written(eligible), String.join("; ", reasons)));
    }

    void receiveNothing(Duration silence) throws Exception {
        Optional<XmlElement> came = next(silence);
        if (came.isPresent()) {
            throw new Unexpected("received\n  " + came.get() + "\nin place of nothing");
        }
    }

    void awaitDisconnection(Duration patience) throws Exception {
        try {
            Optional<XmlElement> came = next(patience);
            throw new Unexpected(
                    came.map(e -> "received\n  " + e).orElse("is still connected")
                            + "\nin place of the end of the connection");
        } catch (Participant.DisconnectedException asWritten) {
            participant.disconnect();
        }
    }

    private Optional<XmlElement> next(Duration patience) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            Optional<XmlElement> came = participant.receive(left);
            if (came.isEmpty() || !isIgnored(came.get())) {
                return came;
            }
        }
    }

    private boolean isIgnored(XmlElement element) {
        return ignored.stream()
                .anyMatch(pattern -> pattern.mismatch(element, new HashMap<>()).isEmpty());
    }

    private static String written(List<ElementPattern> patterns) {
        Function<ElementPattern, String> line = pattern -> "  " + pattern.expected();
        return patterns.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** What came is not what was written. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        private final String what;

        Unexpected(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }
}
