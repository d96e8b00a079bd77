package org.libervia.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.cli.output.Format;
import org.libervia.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads the arguments of one command. */
public final class Parser {
    private final CommandLine line;

    /**
     * @param path what the user types before the arguments
     */
    public Parser(String path, Leaf leaf, Command command) {
        line = new CommandLine(command);
        line.setCommandName(path);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.getCommandSpec().usageMessage().description(leaf.description());
        line.registerConverter(Format.class, Parser::format);
        line.registerConverter(Jid.class, (ITypeConverter<Jid>) Parser::jid);
    }

    /** What the command declares. */
    public CommandLine line() {
        return line;
    }

    /**
     * Fills the command's fields.
     *
     * @return null to go on, or the exit code after help was shown or arguments were refused
     */
    @Nullable Integer parse(Console console, List<String> arguments) {
        try {
            CommandLine.ParseResult result =
                    line.parseArgs(new Abbreviations(line).completed(arguments));
            if (result.isUsageHelpRequested()) {
                console.out().print(usage(console.people().out()));
                return 0;
            }
            return null;
        } catch (ParameterException refused) {
            console.out().flush();
            console.err().print(synopsis());
            console.error(
                    refused.getMessage()
                            + "\n\""
                            + line.getCommandName()
                            + " --help\" explains the arguments.");
            return 2;
        }
    }

    private String synopsis() {
        CommandLine.Help help = new CommandLine.Help(line.getCommandSpec(), Ansi.OFF);
        return help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength());
    }

    private String usage(boolean colours) {
        return line.getUsageMessage(colours ? Ansi.ON : Ansi.OFF);
    }

    private static Format format(String name) {
        return Format.named(name)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "\""
                                        + name
                                        + "\" is not one of default, simple, json,"
                                        + " json-raw, xml"));
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (LiberviaException notAJid) {
            throw new TypeConversionException(String.valueOf(notAJid.getMessage()));
        }
    }
}
