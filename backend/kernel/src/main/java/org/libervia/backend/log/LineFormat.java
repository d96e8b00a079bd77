package org.libervia.backend.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/** A format of Python's logging, {@code %(levelname)-8s %(message)s} for example, made ready. */
final class LineFormat {

    private static final Pattern FIELD =
            Pattern.compile("%(?:%|\\((\\w+)\\)(-?\\d*)(?:\\.\\d+)?[sdf])");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    private final List<Function<ILoggingEvent, String>> parts = new ArrayList<>();
    private final boolean dated;

    LineFormat(String format, Taints taints, boolean colours) {
        boolean placed = format.contains("%(color_start)");
        if (!placed) {
            parts.add(event -> taints.before(LogLevel.of(event), colours));
        }
        Matcher field = FIELD.matcher(format);
        int end = 0;
        while (field.find()) {
            literal(format.substring(end, field.start()));
            end = field.end();
            String name = field.group(1);
            if (name == null) {
                literal("%");
            } else {
                parts.add(padded(field(name, taints, colours), field.group(2)));
            }
        }
        literal(format.substring(end));
        if (!placed) {
            parts.add(event -> taints.after(LogLevel.of(event), colours));
        }
        dated = format.contains("%(asctime)");
    }

    /** The event as text, the date before it unless the format says where it goes. */
    String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        if (!dated) {
            line.append(date(event)).append(' ');
        }
        for (Function<ILoggingEvent, String> part : parts) {
            line.append(part.apply(event));
        }
        return line.toString();
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            parts.add(event -> text);
        }
    }

    private static Function<ILoggingEvent, String> field(
            String name, Taints taints, boolean colours) {
        return switch (name) {
            case "message" -> ILoggingEvent::getFormattedMessage;
            case "name", "module" -> ILoggingEvent::getLoggerName;
            case "levelname" -> event -> LogLevel.of(event).name();
            case "asctime" -> LineFormat::date;
            case "created" -> event -> Long.toString(event.getTimeStamp() / 1000);
            case "msecs" -> event -> Long.toString(event.getTimeStamp() % 1000);
            case "threadName" -> ILoggingEvent::getThreadName;
            case "process" -> event -> Long.toString(ProcessHandle.current().pid());
            case "profile" -> LineFormat::profile;
            case "color_start" -> event -> taints.before(LogLevel.of(event), colours);
            case "color_end" -> event -> taints.after(LogLevel.of(event), colours);
            default -> event -> "";
        };
    }

    private static Function<ILoggingEvent, String> padded(
            Function<ILoggingEvent, String> field, String width) {
        if (width.isEmpty() || width.equals("-")) {
            return field;
        }
        String format = "%" + width + "s";
        return event -> String.format(Locale.ROOT, format, field.apply(event));
    }

    private static String date(ILoggingEvent event) {
        return DATE.format(Instant.ofEpochMilli(event.getTimeStamp()));
    }

    private static String profile(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            for (KeyValuePair pair : pairs) {
                if (pair.key.equals("profile")) {
                    return String.valueOf(pair.value);
                }
            }
        }
        Map<String, String> context = event.getMDCPropertyMap();
        return context.getOrDefault("profile", "");
    }
}
