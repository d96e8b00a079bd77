package org.libervia.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads INI text by the rules of Python's {@code configparser} in its strict form. */
final class IniParser {
    private static final Pattern SECTION = Pattern.compile("\\[(.+)\\].*");
    private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)");

    private final String source;
    private final Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private final Set<String> seenSections = new HashSet<>();
    private @Nullable Map<String, Entry> section;
    private String sectionName = "";
    private @Nullable Open open;
    private int indent;

    private IniParser(String source) {
        this.source = source;
    }

    /** An option whose value may go on in the next lines. */
    private static final class Open {
        private final String name;
        private final Place place;
        private final List<String> lines = new ArrayList<>();
        private int lastLine;

        Open(String name, Place place, String first) {
            this.name = name;
            this.place = place;
            this.lastLine = place.line();
            lines.add(first);
        }

        Entry entry() {
            return new Entry(String.join("\n", lines).stripTrailing(), place, lastLine);
        }
    }

    static IniDocument parse(String source, String text) {
        IniParser parser = new IniParser(source);
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            parser.line(
                    ++number, number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        }
        parser.finishOption();
        return new IniDocument(parser.sections, List.copyOf(parser.faults));
    }

    private void line(int number, String line) {
        String value = line.strip();
        if (value.startsWith("#") || value.startsWith(";")) {
            return;
        }
        if (value.isEmpty()) {
            if (open != null) {
                open.lines.add("");
            }
            return;
        }
        int start = line.indexOf(value.charAt(0));
        if (open != null && start > indent) {
            open.lines.add(value);
            open.lastLine = number;
            return;
        }
        indent = start;
        Matcher header = SECTION.matcher(value);
        if (header.matches()) {
            section(number, header.group(1));
        } else {
            option(number, value);
        }
    }

    private void section(int number, String name) {
        finishOption();
        if (!seenSections.add(name) && !name.equals(IniDocument.DEFAULT)) {
            fault(number, "the section [" + name + "] is there already: put its options together");
        }
        section = sections.computeIfAbsent(name, absent -> new LinkedHashMap<>());
        sectionName = name;
    }

    private void option(int number, String text) {
        finishOption();
        Matcher option = OPTION.matcher(text);
        if (section == null) {
            fault(number, "a section must be opened first, [DEFAULT] for example");
        } else if (!option.matches() || option.group(1).isEmpty()) {
            fault(number, "this is neither a [section] nor an option = value");
        } else {
            String name = option.group(1).toLowerCase(Locale.ROOT);
            Entry earlier = section.get(name);
            if (earlier != null) {
                fault(
                        number,
                        "the option “%s” of section [%s] is set in line %d already: keep one"
                                .formatted(name, sectionName, earlier.place().line()));
            }
            open = new Open(name, new Place(source, number), option.group(2).strip());
        }
    }

    private void finishOption() {
        if (open != null && section != null) {
            section.putIfAbsent(open.name, open.entry());
        }
        open = null;
    }

    private void fault(int number, String message) {
        faults.add(new Finding(new Place(source, number), message));
    }
}
