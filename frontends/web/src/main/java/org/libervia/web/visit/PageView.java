package org.libervia.web.visit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpResponse;
import org.libervia.web.cache.PageCache;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows pages: prepares what their templates need, and renders them. */
public final class PageView {
    private final Logger log = LoggerFactory.getLogger(PageView.class);
    private final Renderer renderer;
    private final PageVariables variables;
    private final LiveDesk live;
    private final PublicPages keeper;

    public PageView(Renderer renderer, PageVariables variables, LiveDesk live, PageCache cache) {
        this.renderer = renderer;
        this.variables = variables;
        this.live = live;
        this.keeper = new PublicPages(cache);
    }

    HttpResponse show(Visit visit) {
        Flash flash = Flash.take(visit);
        Optional<PublicPages.Asked> asked = keeper.asked(visit, flash);
        return asked.flatMap(address -> keeper.find(visit, address))
                .orElseGet(() -> {
                    Optional<PageBody> body = visit.page().code().answer(visit);
                    return body.isPresent()
                            ? response(body.get(), asked)
                            : rendered(visit, flash, asked);
                });
    }

    private HttpResponse response(PageBody body, Optional<PublicPages.Asked> asked) {
        HttpResponse response =
                asked.isPresent() && !body.sources().isEmpty() && body.status() == 200
                        ? keeper.keep(asked.get(), body.mediaType(), body.content(), body.sources())
                        : HttpResponse.of(body.status(), body.mediaType(), body.content())
                                .with("Cache-Control", "private, no-cache");
        return body.lastModified() == null
                ? response
                : response.withLastModified(body.lastModified());
    }

    private HttpResponse rendered(Visit visit, Flash flash, Optional<PublicPages.Asked> asked) {
        PageNode page = visit.page();
        @Nullable LiveTicket ticket =
                page.page().dynamic()
                        ? live.open(visit.server(), new Work(visit)).orElse(null)
                        : null;
        PageModel model = new PageModel();
        page.code().prepare(visit, model);
        String template =
                model.template()
                        .or(() -> Optional.ofNullable(page.page().template()))
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.CONFIGURATION,
                                        "The page “" + page.name() + "” has no template."));
        Flash told =
                asked.isPresent() ? flash : flash.and(visit.server().session().takeNotifications());
        String html = render(visit, template, variables.of(visit, model, told, ticket));
        if (asked.isPresent() && !model.sources().isEmpty() && model.status() == 200) {
            return keeper.keep(
                    asked.get(),
                    "text/html; charset=utf-8",
                    html.getBytes(StandardCharsets.UTF_8),
                    model.sources());
        }
        return HttpResponse.html(model.status(), html).with("Cache-Control", "private, no-cache");
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
    HttpResponse error(WebRequest request, Ground ground, int status, String message) {
        try {
            PageNode root = ground.site().pages().root();
            Route route =
                    new Route(
                            List.of(new Route.Step(root, List.of())), new PathArguments(Map.of()));
            Visit visit = new Visit(request, ground, route, Preferences.of(request, ground.site()));
            PageModel model = new PageModel();
            model.put("error_code", status);
            model.put("error_message", visit.text(message));
            Map<String, @Nullable Object> values =
                    new LinkedHashMap<>(variables.of(visit, model, Flash.NONE, null));
            return HttpResponse.html(status, render(visit, "error/" + status + ".html", values))
                    .with("Cache-Control", "no-store");
        } catch (RuntimeException unrenderable) {
            log.error("The page for the error {} can't be rendered", status, unrenderable);
            return HttpResponse.text(status, message + "\n").with("Cache-Control", "no-store");
        }
    }
}
