package org.libervia.web.visit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Bridge;
import org.libervia.web.link.PageLinks;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PageUrl;
import org.libervia.web.page.Paging;
import org.libervia.web.page.PathArguments;
import org.libervia.web.page.Values;
import org.libervia.web.server.WebRequest;
import org.libervia.web.session.Login;
import org.libervia.web.session.Notification;
import org.libervia.web.site.PageNode;
import org.libervia.web.site.Route;
import org.libervia.web.site.Site;

/** One request to one page. */
final class Visit implements PageRequest {
    private final WebRequest request;
    private final Ground ground;
    private final Route route;
    private final Preferences preferences;

    Visit(WebRequest request, Ground ground, Route route, Preferences preferences) {
        this.request = request;
        this.ground = ground;
        this.route = route;
        this.preferences = preferences;
    }

    /** The same visitor at another page. */
    Visit at(Route other) {
        return new Visit(request, ground, other, preferences);
    }

    Site site() {
        return ground.site();
    }

    Route route() {
        return route;
    }

    PageNode page() {
        return route.page();
    }

    Preferences preferences() {
        return preferences;
    }

    PageLinks links() {
        return ground.links();
    }

    @Override
    public WebRequest server() {
        return request;
    }

    @Override
    public PathArguments arguments() {
        return route.arguments();
    }

    @Override
    public Values query() {
        return new Values(request.query().values());
    }

    @Override
    public boolean isPost() {
        return request.method().equals("POST");
    }

    @Override
    public Optional<String> header(String name) {
        return request.http().headers().first(name);
    }

    @Override
    public Optional<String> profile() {
        return request.session().profile();
    }

    @Override
    public String actingProfile() {
        return request.profile();
    }

    @Override
    public String serviceProfile() {
        return ground.serviceProfile();
    }

    @Override
    public Optional<Jid> ownJid() {
        return request.session().login().map(Login::jid);
    }

    @Override
    public boolean isAdmin() {
        return request.session().login().filter(Login::administrator).isPresent();
    }

    @Override
    public Bridge bridge() {
        return request.bridge();
    }

    @Override
    public Locale locale() {
        return preferences.locale();
    }

    @Override
    public String text(String message) {
        return preferences.catalogue().text(message);
    }

    @Override
    public String text(String message, Map<String, ?> values) {
        return filled(text(message), values);
    }

    @Override
    public String text(String singular, String plural, long count) {
        return filled(
                preferences.catalogue().text(singular, plural, count), Map.of("count", count));
    }

    private static String filled(String pattern, Map<String, ?> values) {
        String text = pattern;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    @Override
    public PageUrl here() {
        return PageUrl.of(local(request.http().rawPath()), request.http().query().values())
                .without("lang", "theme");
    }

    /** Browsers take what follows two slashes at the start for a host, backslashes for slashes. */
    private static String local(String path) {
        int begin = 0;
        while (begin < path.length() && (path.charAt(begin) == '/' || path.charAt(begin) == '\\')) {
            begin++;
        }
        return "/" + path.substring(begin);
    }

    @Override
    public PageUrl link(String page, @Nullable Object... arguments) {
        return links().link(page, arguments);
    }

    @Override
    public PageUrl below(String subPage, @Nullable Object... arguments) {
        PageNode child =
                page().child(subPage)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "the page “%s” has no sub-page “%s”"
                                                .formatted(page().name(), subPage)));
        List<String> texts = new ArrayList<>(route.texts());
        texts.addAll(PageLinks.flat(arguments));
        return links().to(child, texts);
    }

    @Override
    public String absolute(String url) {
        URI base = request.baseUrl();
        return url.startsWith("/") ? base + url : base.resolve(url).toString();
    }

    @Override
    public Optional<String> urlOf(String xmppUri) {
        return links().urlOf(xmppUri);
    }

    @Override
    public void tell(Notification.Level level, String message) {
        request.session().notify(level, message);
    }

    @Override
    public Paging paging(int standard) {
        return Paging.of(here(), query(), standard);
    }

    KeptData kept() {
        return request.session().data(page().name(), KeptData.class, KeptData::new);
    }

    @Override
    public <T> Optional<T> kept(Class<T> type) {
        return request.session()
                .findData(page().name(), KeptData.class)
                .flatMap(kept -> kept.get(type));
    }

    @Override
    public void keep(Object data) {
        kept().put(data);
    }
}
