package org.libervia.web.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.libervia.web.page.WebPage;

/**
 * Code that was compiled with the program: the class {@code Page} in the package of the directory.
 */
public final class BuiltInCode implements PageCode {
    private final ClassLoader loader;
    private final String basePackage;

    /**
     * @param basePackage the package of {@code pages}
     */
    public BuiltInCode(ClassLoader loader, String basePackage) {
        this.loader = loader;
        this.basePackage = basePackage;
    }

    @Override
    public Optional<WebPage> of(Path directory, List<String> names) {
        String name =
                Stream.concat(
                                Stream.of(basePackage),
                                Stream.concat(names.stream(), Stream.of("Page")))
                        .collect(Collectors.joining("."));
        try {
            return Optional.of(instance(Class.forName(name, true, loader)));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /** The page of this class, made by its constructor without parameters. */
    static WebPage instance(Class<?> type) {
        try {
            return (WebPage) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new IllegalStateException(
                    type.getName()
                            + " must be a public class that implements WebPage, with a public"
                            + " constructor without parameters",
                    unusable);
        }
    }
}
