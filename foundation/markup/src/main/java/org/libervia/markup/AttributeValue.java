package org.libervia.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values of an allowed attribute are harmless. */
final class AttributeValue {
    private static final Set<String> LINKS =
            Set.of("http", "https", "xmpp", "mailto", "tel", "geo", "ftp", "gemini", "gopher");
    private static final Set<String> PICTURES = Set.of("http", "https");

    private static final int LONGEST_ADDRESS = 4_096;
    private static final int LONGEST_PICTURE = 256 * 1024;

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]{0,30}):.*", 32);
    private static final Pattern DATA =
            Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern CODE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,30}");

    private AttributeValue() {}

    /** The value as it may stay; empty when the attribute must go. */
    static Optional<String> clean(String name, String value) {
        return switch (name) {
            case "href", "cite" -> address(value, LINKS);
            case "src" -> picture(value);
            case "width", "height", "colspan", "rowspan", "start" -> matching(NUMBER, value);
            case "lang" -> matching(LANGUAGE, value);
            case "dir" ->
                    Set.of("ltr", "rtl", "auto").contains(value)
                            ? Optional.of(value)
                            : Optional.empty();
            case "class" -> matching(CODE, value);
            default -> Optional.of(value);
        };
    }

    private static Optional<String> matching(Pattern pattern, String value) {
        String stripped = value.strip();
        return pattern.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
    }

    private static Optional<String> picture(String value) {
        String whole = value.strip();
        return whole.length() <= LONGEST_PICTURE && DATA.matcher(whole).matches()
                ? Optional.of(whole)
                : address(whole, PICTURES);
    }

    /**
     * An address with one of these schemes. Browsers pass over control characters and white space
     * where they look for the scheme; what has some is not let through. One without a scheme means
     * nothing outside of the page that it was written for.
     */
    static Optional<String> address(String value, Set<String> schemes) {
        String stripped = value.strip();
        if (stripped.length() > LONGEST_ADDRESS
                || stripped.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            return Optional.empty();
        }
        var matcher = SCHEME.matcher(stripped.toLowerCase(Locale.ROOT));
        return matcher.matches() && schemes.contains(matcher.group(1))
                ? Optional.of(stripped)
                : Optional.empty();
    }

    static Optional<String> link(String value) {
        return address(value, LINKS);
    }
}
