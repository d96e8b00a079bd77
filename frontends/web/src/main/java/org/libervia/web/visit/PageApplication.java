package org.libervia.web.visit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.http.HttpException;
import org.libervia.http.HttpResponse;
import org.libervia.http.WebSocketUpgrade;
import org.libervia.template.TemplateException;
import org.libervia.web.files.SiteFiles;
import org.libervia.web.link.PageLinks;
import org.libervia.web.live.LiveDesk;
import org.libervia.web.page.Detour;
import org.libervia.web.page.PageUrl;
import org.libervia.web.server.WebApplication;
import org.libervia.web.server.WebContext;
import org.libervia.web.server.WebRequest;
import org.libervia.web.site.PageNode;
import org.libervia.web.site.Route;
import org.libervia.web.site.Site;

/** The page framework, as the server calls it. */
public final class PageApplication implements WebApplication {
    private static final int MOST_DETOURS = 5;

    private final SiteShelf shelf;
    private final PageView view;
    private final LiveDesk live;
    private final SiteFiles files;
    private final WebContext context;
    private final @Nullable Workshop workshop;

    /**
     * @param workshop what reads changed files in development mode, else null
     */
    public PageApplication(
            SiteShelf shelf,
            PageView view,
            LiveDesk live,
            SiteFiles files,
            WebContext context,
            @Nullable Workshop workshop) {
        this.shelf = shelf;
        this.view = view;
        this.live = live;
        this.files = files;
        this.context = context;
        this.workshop = workshop;
    }

    @Override
    public Set<String> sites() {
        return shelf.sites().names();
    }

    @Override
    public Optional<HttpResponse> handle(WebRequest request) {
        Optional<String> fault = workshop == null ? Optional.empty() : workshop.refresh();
        if (fault.isPresent()) {
            return Optional.of(HttpResponse.text(500, fault.get() + "\n"));
        }
        Site site = shelf.site(request.site());
        return files.find(request, site).or(() -> page(request, site));
    }

    private Optional<HttpResponse> page(WebRequest request, Site site) {
        return site.pages()
                .route(request.segments())
                .map(route ->
                        told(
                                new Visit(
                                        request,
                                        ground(site),
                                        route,
                                        Preferences.of(request, site))));
    }

    /** Authors are told what is wrong with a template; others that something is. */
    private HttpResponse told(Visit visit) {
        try {
            return answer(visit);
        } catch (TemplateException wrong) {
            if (context.devMode()) {
                return HttpResponse.text(500, wrong.getMessage() + "\n");
            }
            throw wrong;
        }
    }

    private HttpResponse answer(Visit first) {
        Visit visit = first;
        boolean open = false;
        for (int detours = 0; detours < MOST_DETOURS; detours++) {
            try {
                return step(visit, open);
            } catch (Detour detour) {
                switch (detour.target()) {
                    case Detour.Redirect(String url) -> {
                        return HttpResponse.seeOther(url);
                    }
                    case Detour.HandOver(String page, List<String> arguments) -> {
                        visit = visit.at(route(visit, page, arguments));
                        open = true;
                    }
                }
            } catch (LiberviaException failed) {
                if (failed.problem() == Problem.FORBIDDEN
                        && visit.profile().isEmpty()
                        && !(failed instanceof HttpException)) {
                    return Gate.login(visit);
                }
                throw failed;
            }
        }
        throw new LiberviaException(
                Problem.CONFIGURATION,
                "The page “" + first.page().name() + "” leads round in circles.");
    }

    private HttpResponse step(Visit visit, boolean open) {
        if (!open) {
            Optional<HttpResponse> stopped = Gate.stop(visit);
            if (stopped.isPresent()) {
                return stopped.get();
            }
        }
        String redirect = visit.page().page().redirect();
        if (redirect != null) {
            throw Detour.handOver(redirect, visit.route().texts().toArray());
        }
        return switch (visit.server().method()) {
            case "GET", "HEAD" -> view.show(visit);
            case "POST" -> Forms.post(visit);
            default ->
                    HttpResponse.text(405, "This page can be read, or take a form.\n")
                            .with("Allow", "GET, HEAD, POST");
        };
    }

    private Route route(Visit visit, String page, List<String> arguments) {
        PageNode node =
                visit.site()
                        .pages()
                        .find(page)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.CONFIGURATION,
                                        "There is no page “" + page + "” to hand over to."));
        return visit.site().pages().route(node, arguments);
    }

    @Override
    public WebSocketUpgrade upgrade(WebRequest request) {
        return live.upgrade(request);
    }

    @Override
    public HttpResponse error(WebRequest request, int status, String message) {
        Site site = shelf.sites().find(request.site()).orElseGet(shelf.sites()::standard);
        return view.error(request, ground(site), status, message);
    }

    @Override
    public Optional<String> pathOfPage(
            String site, String page, List<String> arguments, Map<String, String> query) {
        return shelf.sites()
                .find(site)
                .filter(known -> known.pages().find(page).isPresent())
                .map(known -> {
                    PageUrl url =
                            new PageLinks(known.pages(), path -> path)
                                    .link(page, arguments.toArray());
                    for (Map.Entry<String, String> field : query.entrySet()) {
                        url = url.with(field.getKey(), field.getValue());
                    }
                    return url.toString();
                });
    }

    @Override
    public Optional<String> pathOfUri(String site, String uri) {
        return shelf.sites()
                .find(site)
                .flatMap(known -> new PageLinks(known.pages(), path -> path).urlOf(uri));
    }

    private Ground ground(Site site) {
        return new Ground(
                site,
                new PageLinks(site.pages(), path -> context.urls().shorten(site.name(), path)),
                context.serviceProfile());
    }

    @Override
    public void close() {
        live.close();
        shelf.close();
    }
}
