package org.libervia.web.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpResponse;
import org.libervia.web.link.PageLinks;
import org.libervia.web.live.LiveDesk;
import org.libervia.web.live.LiveTicket;
import org.libervia.web.live.LiveWork;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PathArguments;
import org.libervia.web.render.Renderer;
import org.libervia.web.render.Setting;
import org.libervia.web.server.WebRequest;
import org.libervia.web.site.PageNode;
import org.libervia.web.site.Route;
import org.libervia.web.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages: prepares what their templates need, and renders them. */
public final class PageView {
    private final Logger log = LoggerFactory.getLogger(PageView.class);
    private final Renderer renderer;
    private final PageVariables variables;
    private final LiveDesk live;

    public PageView(Renderer renderer, PageVariables variables, LiveDesk live) {
        this.renderer = renderer;
        this.variables = variables;
        this.live = live;
    }

    HttpResponse show(Visit visit) {
        PageNode page = visit.page();
        Optional<PageBody> body = page.code().answer(visit);
        if (body.isPresent()) {
            return response(body.get());
        }
        @Nullable LiveTicket ticket =
                page.page().dynamic() ? live.open(visit.server(), new Work(visit)) : null;
        PageModel model = new PageModel();
        page.code().prepare(visit, model);
        String template =
                model.template()
                        .or(() -> Optional.ofNullable(page.page().template()))
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.CONFIGURATION,
                                        "The page “" + page.name() + "” has no template."));
        return HttpResponse.html(
                        model.status(), render(visit, template, variables.of(visit, model, ticket)))
                .with("Cache-Control", "private, no-cache");
    }

    private static HttpResponse response(PageBody body) {
        HttpResponse response =
                HttpResponse.of(200, body.mediaType(), body.content())
                        .with("Cache-Control", "no-cache");
        return body.lastModified() == null
                ? response
                : response.withLastModified(body.lastModified());
    }

    /** Renders a template for a visitor. */
    String render(Visit visit, String template, Map<String, ? extends @Nullable Object> values) {
        return renderer.render(
                new Setting(
                        visit.site(),
                        visit.preferences().theme(),
                        visit.preferences().catalogue(),
                        visit),
                template,
                values);
    }

    /** A visit's live page: what it renders has the variables of the visit. */
    private final class Work implements LiveWork {
        private final Visit visit;

        Work(Visit visit) {
            this.visit = visit;
        }

        @Override
        public LiveHandler handler(LivePage page) {
            return visit.page().code().live(visit, page);
        }

        @Override
        public String render(String template, Map<String, ? extends @Nullable Object> values) {
            Map<String, @Nullable Object> all = variables.of(visit);
            all.putAll(values);
            return PageView.this.render(visit, template, all);
        }
    }

    /** The page for an error; plain when even that can't be rendered. */
    HttpResponse error(WebRequest request, Site site, PageLinks links, int status, String message) {
        try {
            Preferences preferences = Preferences.of(request, site);
            PageNode root = site.pages().root();
            Visit visit =
                    new Visit(
                            request,
                            site,
                            new Route(
                                    List.of(new Route.Step(root, List.of())),
                                    new PathArguments(Map.of())),
                            preferences,
                            links);
            PageModel model = new PageModel();
            model.put("error_code", status);
            model.put("error_message", visit.text(message));
            Map<String, @Nullable Object> values =
                    new LinkedHashMap<>(variables.of(visit, model, null));
            return HttpResponse.html(status, render(visit, "error/" + status + ".html", values))
                    .with("Cache-Control", "no-store");
        } catch (RuntimeException unrenderable) {
            log.error("The page for the error {} can't be rendered", status, unrenderable);
            return HttpResponse.text(status, message + "\n").with("Cache-Control", "no-store");
        }
    }
}
