package org.libervia.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.terminal.Console;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options by which a user says how data are to be printed, and the printing. */
public final class Output {
    private static final String NO_HEADER = "no-header";

    @Option(
            names = {"-O", "--output"},
            paramLabel = "NAME",
            description = "Print data as default, simple, json, json-raw or xml.")
    private @Nullable Format format;

    @Option(
            names = {"--oo", "--output-option"},
            paramLabel = "KEY[=VALUE]",
            converter = Known.class,
            description = "Set an option of the output; no-header hides keys in simple output.")
    private List<String> options = new ArrayList<>();

    /** Refuses options that there are not. */
    static final class Known implements ITypeConverter<String> {
        @Override
        public String convert(String option) {
            if (!option.equals(NO_HEADER)) {
                throw new TypeConversionException(
                        "there is no output option \""
                                + option
                                + "\": "
                                + NO_HEADER
                                + " is the only one");
            }
            return option;
        }
    }

    /** Whether the user said how to print. */
    public boolean isChosen() {
        return format != null;
    }

    /** Prints data that have no readable form of their own. */
    public void print(Console console, @Nullable Object data) {
        print(console, data, () -> simple(console, data));
    }

    /**
     * Prints data.
     *
     * @param standard prints their own readable form
     */
    public void print(Console console, @Nullable Object data, Runnable standard) {
        switch (format == null ? Format.DEFAULT : format) {
            case DEFAULT -> standard.run();
            case SIMPLE -> simple(console, data);
            case JSON -> console.print(JsonText.pretty(data));
            case JSON_RAW -> console.print(JsonText.raw(data));
            case XML -> console.print(XmlText.of(data));
        }
    }

    private void simple(Console console, @Nullable Object data) {
        new SimpleText(console, !options.contains(NO_HEADER)).print(data);
    }
}
