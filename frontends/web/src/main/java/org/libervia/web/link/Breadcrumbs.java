package org.libervia.web.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.libervia.web.page.Crumb;
import org.libervia.web.page.PageModel;
import org.libervia.web.site.PageDefinition;
import org.libervia.web.site.Route;

/** The steps from the top of the site to the page that is shown. */
public final class Breadcrumbs {
    private Breadcrumbs() {}

    /**
     * The steps; empty when there is but one, which tells nothing.
     *
     * @param translate gives a label in the visitor's language
     */
    public static List<Crumb> of(
            Route route, PageModel model, PageLinks links, UnaryOperator<String> translate) {
        List<Crumb> crumbs = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Route.Step step : route.steps()) {
            texts.addAll(step.texts());
            boolean last = step.node() == route.page();
            if (step.node().segment().isEmpty() || (last && model.hasOwnCrumbs())) {
                continue;
            }
            PageDefinition page = step.node().page();
            @Nullable String url = last ? null : links.to(step.node(), texts).toString();
            String label =
                    page.label() != null
                            ? translate.apply(page.label())
                            : !step.texts().isEmpty()
                                    ? step.texts().getLast()
                                    : page.name() != null ? page.name() : step.node().segment();
            crumbs.add(new Crumb(label, url, page.icon()));
        }
        crumbs.addAll(model.crumbs());
        return crumbs.size() < 2 ? List.of() : List.copyOf(crumbs);
    }
}
