package org.libervia.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting that somebody reads: declared as data, so that all can be listed and checked.
 *
 * @param section {@code DEFAULT} unless it belongs to a part of the program; options of other
 *     sections inherit from there
 * @param name in lower case
 * @param description one sentence for the administrator
 * @param standard the text that stands when nothing is set, or null
 * @param reader makes the value of the text
 */
public record Option<T>(
        String section,
        String name,
        String description,
        @Nullable String standard,
        Reader<T> reader) {

    /** Makes a value of a text. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * The value.
         *
         * @throws IllegalArgumentException saying what the text should be
         */
        T read(String text, Surroundings around);
    }

    public Option {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the option " + name + " must be in lower case");
        }
    }

    public static Option<String> text(String name, @Nullable String standard, String description) {
        return new Option<>(
                IniDocument.DEFAULT, name, description, standard, (text, around) -> text);
    }

    /** One of these words; in lower case. */
    public static Option<String> choice(
            String name, String standard, List<String> words, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                standard,
                (text, around) -> {
                    String word = text.toLowerCase(Locale.ROOT);
                    if (!words.contains(word)) {
                        throw new IllegalArgumentException(
                                "it must be one of " + String.join(", ", words));
                    }
                    return word;
                });
    }

    /** A path; {@code ~} stands for the home directory. */
    public static Option<Path> path(String name, @Nullable String standard, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                standard,
                (text, around) -> around.path(text));
    }

    public static Option<Boolean> flag(String name, boolean standard, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                Boolean.toString(standard),
                (text, around) -> OptionTexts.flag(text));
    }

    /** A whole number within bounds. */
    public static Option<Integer> number(
            String name, @Nullable Integer standard, int least, int most, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                standard == null ? null : Integer.toString(standard),
                (text, around) -> OptionTexts.number(text, least, most));
    }

    /** Values with commas between; a value that holds a comma is put in double quotes. */
    public static Option<List<String>> list(String name, String standard, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                standard,
                (text, around) -> OptionTexts.list(text));
    }

    /**
     * A JSON object; its values are strings, numbers, booleans, lists and maps, nulls are left out.
     */
    public static Option<Map<String, Object>> dict(String name, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                "{}",
                (text, around) -> JsonTexts.object(text));
    }

    /** Any JSON value but null: a string, number, boolean, list or map. */
    public static Option<Object> json(String name, @Nullable String standard, String description) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                description,
                standard,
                (text, around) -> JsonTexts.any(text));
    }

    /**
     * One that earlier versions read, and that changes nothing here: who sets it is told so.
     *
     * @param why why not, and perhaps what to use in its place
     */
    public static Option<String> withoutEffect(String name, String why) {
        return new Option<>(
                IniDocument.DEFAULT,
                name,
                why,
                null,
                (text, around) -> {
                    throw new NoEffect(why);
                });
    }

    /** The text stands for nothing, whatever it is. */
    static final class NoEffect extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NoEffect(String why) {
            super(why);
        }
    }

    /** This option in another section. */
    public Option<T> in(String otherSection) {
        return new Option<>(otherSection, name, description, standard, reader);
    }

    /** Whether its value must not be shown. */
    public boolean isSecret() {
        return isSecret(name);
    }

    static boolean isSecret(String name) {
        return name.contains("pass")
                || name.contains("secret")
                || name.contains("token")
                || name.equals("database_url");
    }
}
