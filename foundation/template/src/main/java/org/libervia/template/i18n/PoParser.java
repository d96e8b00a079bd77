package org.libervia.template.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;
import org.libervia.template.Translations;

/** Reads the text of a {@code .po} file. */
final class PoParser {
    private final String name;
    private final List<String> lines;
    private final Map<String, List<String>> texts = new HashMap<>();
    private PluralRule rule = PluralRule.GERMANIC;
    private @Nullable StringBuilder open;
    private @Nullable StringBuilder context;
    private @Nullable StringBuilder id;
    private final List<StringBuilder> forms = new ArrayList<>();
    private boolean fuzzy;

    PoParser(String name, String po) {
        this.name = name;
        this.lines = po.lines().toList();
    }

    Catalogue catalogue(Translations otherwise) {
        for (int i = 0; i <= lines.size(); i++) {
            try {
                line(i < lines.size() ? lines.get(i).strip() : "");
            } catch (IllegalArgumentException e) {
                throw new TemplateException(
                        TemplateException.Kind.SYNTAX,
                        name + ":" + (i + 1) + ": " + e.getMessage(),
                        null,
                        e);
            }
        }
        return new Catalogue(texts, rule, otherwise);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            if (!forms.isEmpty()) {
                entry();
            }
            fuzzy |= line.startsWith("#,") && line.contains("fuzzy");
            return;
        }
        if (line.startsWith("\"")) {
            if (open == null) {
                throw new IllegalArgumentException("a string that belongs to nothing");
            }
            open.append(string(line));
            return;
        }
        int blank = line.indexOf(' ');
        String keyword = blank < 0 ? line : line.substring(0, blank);
        StringBuilder text = new StringBuilder(blank < 0 ? "" : string(line.substring(blank + 1)));
        keyword(keyword, text);
        open = text;
    }

    private void keyword(String keyword, StringBuilder text) {
        boolean begins = keyword.equals("msgctxt") || keyword.equals("msgid");
        if (begins && !forms.isEmpty()) {
            entry();
        }
        switch (keyword) {
            case "msgctxt" -> context = text;
            case "msgid" -> id = text;
            case "msgid_plural" -> {}
            default -> {
                if (!keyword.startsWith("msgstr")) {
                    throw new IllegalArgumentException("'" + keyword + "' is not known");
                }
                forms.add(text);
            }
        }
    }

    private void entry() {
        if (id != null && !forms.isEmpty()) {
            List<String> translated = forms.stream().map(StringBuilder::toString).toList();
            if (id.isEmpty() && context == null) {
                header(translated.getFirst());
            } else if (!fuzzy && translated.stream().noneMatch(String::isEmpty)) {
                texts.put(
                        Catalogue.key(context == null ? null : context.toString(), id.toString()),
                        translated);
            }
        }
        open = null;
        context = null;
        id = null;
        forms.clear();
        fuzzy = false;
    }

    private void header(String header) {
        header.lines()
                .filter(line -> line.startsWith("Plural-Forms:"))
                .findFirst()
                .ifPresent(line -> rule = PluralRule.of(line.substring("Plural-Forms:".length())));
    }

    private static String string(String quoted) {
        String text = quoted.strip();
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw new IllegalArgumentException("a string in quotes is missing");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() - 1) {
                i++;
                out.append(escaped(text.charAt(i)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
