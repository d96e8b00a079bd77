package org.libervia.web.main.pages.settings.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ParameterValue;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.web.main.pages.settings.Sections;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** The parameters of a category as a form. */
public final class Page implements WebPage {

    /** A parameter as {@code components/dataform.html} draws it. */
    record Field(String name, String label, String type, String value, List<String> options) {}

    @Override
    public void prepare(PageRequest request, PageModel model) {
        String category = request.arguments().text("category");
        List<Field> fields =
                parameters(request, category).stream()
                        .map(parameter -> field(request, parameter))
                        .toList();
        if (fields.isEmpty()) {
            throw new LiberviaException(
                    Problem.NOT_FOUND, request.text("There are no settings of that name."));
        }
        Sections.put(request, model, category);
        model.put("category", Sections.category(request, category)).put("parameters", fields);
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        String category = request.arguments().text("category");
        ParametersFacet facet = request.facet(ParametersFacet.class);
        for (ParameterValue parameter : parameters(request, category)) {
            String value = sent(parameter, form);
            if (value != null && !value.equals(parameter.value())) {
                facet.set(
                        request.actingProfile(),
                        category,
                        parameter.name(),
                        value,
                        Sections.SECURITY);
            }
        }
        return PostResult.done();
    }

    private static List<ParameterValue> parameters(PageRequest request, String category) {
        return request
                .facet(ParametersFacet.class)
                .list(request.actingProfile(), Sections.SECURITY)
                .stream()
                .filter(parameter -> !parameter.general() && parameter.category().equals(category))
                .toList();
    }

    /** What the form says of a parameter; null when it leaves it as it is. */
    private static @Nullable String sent(ParameterValue parameter, FormData form) {
        return switch (parameter.type()) {
            case BOOL -> String.valueOf(form.flag(parameter.name()));
            case PASSWORD -> form.find(parameter.name()).orElse(null);
            case JIDS ->
                    form.raw(parameter.name())
                            .map(text -> text.strip().replaceAll("\\s*\\R\\s*", "\n"))
                            .orElse(null);
            case STRING, INT, LIST -> form.raw(parameter.name()).map(String::strip).orElse(null);
        };
    }

    private static Field field(PageRequest request, ParameterValue parameter) {
        String type =
                switch (parameter.type()) {
                    case STRING -> "text";
                    case PASSWORD -> "password";
                    case INT -> "int";
                    case BOOL -> "bool";
                    case LIST -> "list";
                    case JIDS -> "jid-multi";
                };
        return new Field(
                parameter.name(),
                request.text(parameter.label()),
                type,
                parameter.value(),
                parameter.options());
    }
}
