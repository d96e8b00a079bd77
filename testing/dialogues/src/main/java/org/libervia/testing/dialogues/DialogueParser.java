package org.libervia.testing.dialogues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a dialogue line by line. */
final class DialogueParser {
    private static final Pattern CAST = Pattern.compile("(\\w+) is (?:an? )(.+)");
    private static final Pattern CUE =
            Pattern.compile(
                    "(\\w+) (connects|disconnects|is disconnected|receives nothing|sends:|ignores:"
                            + "|receives:|receives in any order:|receives exactly:)");

    private final String[] lines;
    private final Map<String, String> cast = new LinkedHashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private String title = "";
    private int at;

    DialogueParser(String text) {
        this.lines = text.split("\n", -1);
    }

    Dialogue parse() {
        while (at < lines.length) {
            String line = lines[at++].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(line);
            }
        }
        if (title.isEmpty() || cues.isEmpty()) {
            throw new DialogueSyntaxException(at, "a dialogue has a title, and something happens");
        }
        return new Dialogue(title, cast, cues);
    }

    private void line(String line) {
        Matcher cue = CUE.matcher(line);
        Matcher role = CAST.matcher(line);
        if (line.startsWith("Title:")) {
            title = line.substring("Title:".length()).strip();
        } else if (cue.matches()) {
            cues.add(cue(at, cue.group(1), cue.group(2)));
        } else if (role.matches()) {
            cast.put(role.group(1), role.group(2));
        } else {
            throw new DialogueSyntaxException(at, "“" + line + "” means nothing in a dialogue");
        }
    }

    private Cue cue(int line, String who, String what) {
        if (!cast.containsKey(who)) {
            throw new DialogueSyntaxException(
                    line, who + " was not introduced: “" + who + " is a …”");
        }
        return switch (what) {
            case "connects" -> new Cue.Connects(line, who);
            case "disconnects" -> new Cue.Disconnects(line, who);
            case "is disconnected" -> new Cue.IsDisconnected(line, who);
            case "receives nothing" -> new Cue.ReceivesNothing(line, who);
            case "sends:" -> new Cue.Sends(line, who, block());
            case "ignores:" -> new Cue.Ignores(line, who, block());
            case "receives:" -> new Cue.Receives(line, who, Cue.Manner.IN_ORDER, block());
            case "receives exactly:" -> new Cue.Receives(line, who, Cue.Manner.EXACTLY, block());
            default -> new Cue.Receives(line, who, Cue.Manner.IN_ANY_ORDER, block());
        };
    }

    /** The indented lines that follow. */
    private String block() {
        int from = at;
        StringBuilder block = new StringBuilder();
        while (at < lines.length && (lines[at].isBlank() || lines[at].startsWith(" "))) {
            block.append(lines[at++]).append('\n');
        }
        if (block.toString().isBlank()) {
            throw new DialogueSyntaxException(from, "indented XML is missing");
        }
        return block.toString().strip();
    }
}
