package org.libervia.web.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the page that is being prepared, for another one: {@code throw
 * Detour.to(request.url("blog"))}.
 */
public final class Detour extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where to go. */
    public sealed interface Target {}

    /** The browser is sent to this address (303). */
    public record Redirect(String url) implements Target {}

    /** Another page answers at this address; its access level is not asked. */
    public record HandOver(String page, List<String> arguments) implements Target {}

    private final transient Target target;

    private Detour(Target target) {
        super("detour: " + target, null, false, false);
        this.target = target;
    }

    /**
     * Sends the browser to an address of this site, which is one that an {@link Addresses} made.
     */
    public static Detour to(String url) {
        return new Detour(new Redirect(Local.checked(url)));
    }

    /** As {@link #to(String)}. */
    public static Detour to(PageUrl url) {
        return to(url.toString());
    }

    /** Lets another page answer, also one whose access is {@code none}. */
    public static Detour handOver(String page, @Nullable Object... arguments) {
        return new Detour(
                new HandOver(page, Arrays.stream(arguments).map(String::valueOf).toList()));
    }

    public Target target() {
        return target;
    }
}
