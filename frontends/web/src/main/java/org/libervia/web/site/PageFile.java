package org.libervia.web.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.libervia.web.page.Access;

/** Reads a {@code page.yaml}; every fault is told with file and line. */
final class PageFile {
    static final String NAME = "page.yaml";

    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "label",
                    "icon",
                    "access",
                    "template",
                    "arguments",
                    "dynamic",
                    "redirect",
                    "path",
                    "uri_handlers");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PAGE_NAME = Pattern.compile("[^/\\s]+");

    private final Map<String, YamlValue> entries;

    private PageFile(Map<String, YamlValue> entries) {
        this.entries = entries;
    }

    static PageDefinition read(Path file) {
        PageFile read = new PageFile(YamlFile.read(file));
        read.entries.forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                throw value.wrong(
                        "“"
                                + key
                                + "” is no setting of a page; they are "
                                + String.join(", ", KEYS.stream().sorted().toList()));
            }
        });
        return read.definition(file);
    }

    private PageDefinition definition(Path file) {
        return new PageDefinition(
                file,
                find("name", value -> matching(value, PAGE_NAME, "a name has no “/” and no space")),
                find("label", YamlValue::text),
                find("icon", YamlValue::text),
                or(find("access", PageFile::access), Access.PUBLIC),
                find("template", YamlValue::text),
                or(find("arguments", PageFile::arguments), List.of()),
                or(find("dynamic", YamlValue::flag), false),
                find("redirect", YamlValue::text),
                find("path", value -> matching(value, PAGE_NAME, "a path is one segment")),
                or(find("uri_handlers", PageFile::uris), List.of()));
    }

    private <T> @Nullable T find(String key, Function<YamlValue, T> reader) {
        YamlValue value = entries.get(key);
        return value == null ? null : reader.apply(value);
    }

    private static <T> T or(@Nullable T value, T standard) {
        return value == null ? standard : value;
    }

    private static String matching(YamlValue value, Pattern pattern, String rule) {
        String text = value.text();
        if (!pattern.matcher(text).matches()) {
            throw value.wrong("“" + text + "” can't be used here: " + rule);
        }
        return text;
    }

    private static Access access(YamlValue value) {
        String text = value.text();
        for (Access access : Access.values()) {
            if (access.name().toLowerCase(Locale.ROOT).equals(text)) {
                return access;
            }
        }
        throw value.wrong("access is public, profile, admin or none, not “" + text + "”");
    }

    private static List<ArgumentSpec> arguments(YamlValue value) {
        List<ArgumentSpec> arguments = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue item : value.list()) {
            ArgumentSpec argument = argument(item);
            if (!names.add(argument.name())) {
                throw item.wrong("the argument “" + argument.name() + "” is there twice");
            }
            if (!arguments.isEmpty()) {
                ArgumentSpec last = arguments.getLast();
                if (last.rest()) {
                    throw item.wrong("nothing can follow “*" + last.name() + "”");
                }
                if (last.optional() && argument.required()) {
                    throw item.wrong(
                            "“%s” is needed, and follows “%s?”, which is not: put it before"
                                    .formatted(argument.name(), last.name()));
                }
            }
            arguments.add(argument);
        }
        return arguments;
    }

    private static ArgumentSpec argument(YamlValue item) {
        String written;
        Converter converter = Converter.TEXT;
        if (item.content() instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<String, YamlValue> only = item.map().entrySet().iterator().next();
            written = only.getKey();
            YamlValue word = only.getValue();
            converter =
                    Converter.of(word.content() instanceof String text ? text.strip() : "?")
                            .orElseThrow(() ->
                                    word.wrong("a converter is text, '', '@', jid or '@jid'"));
        } else {
            written = item.text();
        }
        boolean rest = written.startsWith("*");
        boolean optional = written.endsWith("?");
        String name = written.substring(rest ? 1 : 0, written.length() - (optional ? 1 : 0));
        if (!WORD.matcher(name).matches()) {
            throw item.wrong(
                    "“"
                            + written
                            + "” is no argument: write name, name? or *name, of letters,"
                            + " digits and _");
        }
        return new ArgumentSpec(name, converter, optional, rest);
    }

    private static List<PageDefinition.UriKind> uris(YamlValue value) {
        List<PageDefinition.UriKind> kinds = new ArrayList<>();
        for (YamlValue item : value.list()) {
            String[] parts = item.text().split("/", 2);
            kinds.add(new PageDefinition.UriKind(parts[0], parts.length > 1 ? parts[1] : ""));
        }
        return kinds;
    }
}
