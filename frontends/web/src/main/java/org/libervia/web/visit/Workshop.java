package org.libervia.web.visit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.web.cache.PageCache;
import org.libervia.web.render.Renderer;
import org.libervia.web.site.SiteChanges;
import org.libervia.web.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Development mode: before each page, files that have changed are read again. What is wrong with
 * them is told until it is put right.
 */
public final class Workshop {
    private final Logger log = LoggerFactory.getLogger(Workshop.class);
    private final SiteShelf shelf;
    private final Supplier<Sites> reading;
    private final Renderer renderer;
    private final PageCache cache;
    private final SiteChanges changes;
    private @Nullable String fault;

    /**
     * @param reading reads all sites anew
     */
    public Workshop(SiteShelf shelf, Supplier<Sites> reading, Renderer renderer, PageCache cache) {
        this.shelf = shelf;
        this.reading = reading;
        this.renderer = renderer;
        this.cache = cache;
        this.changes = new SiteChanges(roots());
    }

    private List<Path> roots() {
        return shelf.sites().names().stream()
                .flatMap(name -> shelf.sites().find(name).stream())
                .map(site -> site.root())
                .toList();
    }

    /** Reads what has changed; answers what is wrong with it. */
    synchronized Optional<String> refresh() {
        if (changes.any(roots())) {
            try {
                shelf.replace(reading.get());
                renderer.forget();
                cache.clear();
                fault = null;
                log.info("The sites were read again");
            } catch (LiberviaException wrong) {
                fault = String.valueOf(wrong.getMessage());
                log.error("The sites can't be read again: {}", fault);
            }
        }
        return Optional.ofNullable(fault);
    }
}
