package org.libervia.web.main.pages.settings;

import java.util.List;
import java.util.Locale;
import org.libervia.domain.account.ParameterValue;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;

/** The sections of the settings, which all their pages show beside. */
public final class Sections {
    /** Parameters up to this level are for people; beyond, for administrators. */
    public static final int SECURITY = 5;

    /** A category of parameters. */
    public record Category(String name, String label, String url) {}

    private Sections() {}

    /** Puts the sections in the model, and which of them is shown. */
    public static void put(PageRequest request, PageModel model, String section) {
        model.put("section", section).put("categories", categories(request));
    }

    /** The categories that have something to set. */
    public static List<Category> categories(PageRequest request) {
        return Lenient.ask(
                        request,
                        ParametersFacet.class,
                        facet -> facet.list(request.actingProfile(), SECURITY),
                        List.<ParameterValue>of())
                .stream()
                .filter(parameter -> !parameter.general())
                .map(ParameterValue::category)
                .distinct()
                .sorted()
                .map(name -> category(request, name))
                .toList();
    }

    public static Category category(PageRequest request, String name) {
        String words = name.replace('_', ' ');
        return new Category(
                name,
                request.text(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)),
                request.url("settings_parameters", name));
    }
}
