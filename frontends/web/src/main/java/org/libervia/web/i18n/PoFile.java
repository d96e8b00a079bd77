package org.libervia.web.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Reads a catalogue in the gettext form ({@code .po}). */
final class PoFile {
    private final String source;
    private final List<PoEntry> entries = new ArrayList<>();
    private final TreeMap<Integer, String> translations = new TreeMap<>();
    private @Nullable String context;
    private @Nullable String id;
    private @Nullable String plural;
    private boolean fuzzy;
    private String keyword = "";
    private int line;

    private PoFile(String source) {
        this.source = source;
    }

    /**
     * The entries of a catalogue; the one with an empty id is its header.
     *
     * @param source to name in faults
     * @throws LiberviaException {@code CONFIGURATION} with the line of the first fault
     */
    static List<PoEntry> read(String source, String text) {
        PoFile file = new PoFile(source);
        for (String raw : text.lines().toList()) {
            file.line++;
            file.line(raw.strip());
        }
        file.finish();
        return List.copyOf(file.entries);
    }

    private void line(String text) {
        if (text.isEmpty()) {
            finish();
        } else if (text.startsWith("#")) {
            comment(text);
        } else if (text.startsWith("\"")) {
            append(text);
        } else {
            int space = text.indexOf(' ');
            if (space < 0) {
                throw wrong("a keyword and a text in quotes are expected");
            }
            start(text.substring(0, space));
            append(text.substring(space + 1).strip());
        }
    }

    private void comment(String text) {
        if (text.startsWith("#~")) {
            return;
        }
        if (!translations.isEmpty()) {
            finish();
        }
        if (text.startsWith("#,") && text.contains("fuzzy")) {
            fuzzy = true;
        }
    }

    private void start(String word) {
        boolean opens = word.equals("msgctxt") || (word.equals("msgid") && context == null);
        if (opens && (id != null || !translations.isEmpty())) {
            finish();
        }
        keyword = word;
        switch (word) {
            case "msgctxt" -> context = "";
            case "msgid" -> id = "";
            case "msgid_plural" -> plural = "";
            case "msgstr" -> translations.put(0, "");
            default -> translations.put(form(word), "");
        }
    }

    private int form(String word) {
        if (word.matches("msgstr\\[\\d]")) {
            return word.charAt(7) - '0';
        }
        throw wrong("“" + word + "” is no keyword of a catalogue");
    }

    private void append(String quoted) {
        String text = unquoted(quoted);
        switch (keyword) {
            case "" -> throw wrong("a text without a keyword");
            case "msgctxt" -> context = context + text;
            case "msgid" -> id = id + text;
            case "msgid_plural" -> plural = plural + text;
            case "msgstr" -> translations.merge(0, text, String::concat);
            default -> translations.merge(form(keyword), text, String::concat);
        }
    }

    private String unquoted(String text) {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw wrong("a text in quotes is expected");
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else {
                plain.append(escaped(text.charAt(++i)));
            }
        }
        return plain.toString();
    }

    private char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\' -> c;
            default -> throw wrong("“\\" + c + "” is no escape");
        };
    }

    private void finish() {
        if (id != null) {
            entries.add(
                    new PoEntry(context, id, plural, List.copyOf(translations.values()), fuzzy));
        }
        context = null;
        id = null;
        plural = null;
        fuzzy = false;
        keyword = "";
        translations.clear();
    }

    private LiberviaException wrong(String what) {
        return new LiberviaException(
                Problem.CONFIGURATION, source + ", line " + line + ": " + what + ".");
    }
}
