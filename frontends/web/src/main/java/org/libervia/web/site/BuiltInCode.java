package org.libervia.web.site;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/**
 * Code that was compiled with the program: the class {@code Page} in the package of the directory.
 * Unlike the pages of other sites, it may ask for the server's context in its constructor: where
 * people log in, for one, is no business of other pages.
 */
public final class BuiltInCode implements PageCode {
    private final ClassLoader loader;
    private final String basePackage;
    private final WebContext context;

    /**
     * @param basePackage the package of {@code pages}
     */
    public BuiltInCode(ClassLoader loader, String basePackage, WebContext context) {
        this.loader = loader;
        this.basePackage = basePackage;
        this.context = context;
    }

    @Override
    public Optional<WebPage> of(Path directory, List<String> names) {
        String name =
                Stream.concat(
                                Stream.of(basePackage),
                                Stream.concat(names.stream(), Stream.of("Page")))
                        .collect(Collectors.joining("."));
        try {
            return Optional.of(instance(Class.forName(name, true, loader), context));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private static WebPage instance(Class<?> type, WebContext context) {
        try {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (Arrays.equals(
                        constructor.getParameterTypes(), new Class<?>[] {WebContext.class})) {
                    return (WebPage) constructor.newInstance(context);
                }
            }
            return instance(type);
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw unusable(type, unusable);
        }
    }

    /** The page of this class, made by its constructor without parameters. */
    static WebPage instance(Class<?> type) {
        try {
            return (WebPage) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw unusable(type, unusable);
        }
    }

    private static IllegalStateException unusable(Class<?> type, Exception cause) {
        return new IllegalStateException(
                type.getName()
                        + " must be a public class that implements WebPage, with a public"
                        + " constructor without parameters",
                cause);
    }
}
