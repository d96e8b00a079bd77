package org.libervia.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.social.NodeRef;

/**
 * What a page gives its template: variables of its own, and what the base template shows around.
 * Values may be records, lists, maps, texts, numbers, dates of {@code java.time} and addresses.
 */
public final class PageModel {
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    private final List<Crumb> crumbs = new ArrayList<>();
    private final List<LinkTag> links = new ArrayList<>();
    private final List<NodeRef> sources = new ArrayList<>();
    private @Nullable String template;
    private boolean ownCrumbs;
    private int status = 200;

    /** A variable of the template. */
    public PageModel put(String name, @Nullable Object value) {
        variables.put(name, value);
        return this;
    }

    /** A variable that was put. */
    public @Nullable Object get(String name) {
        return variables.get(name);
    }

    /** The title of the page, in place of its label. */
    public PageModel title(String title) {
        return put("title", title);
    }

    /** Another template than that of {@code page.yaml}. */
    public PageModel template(String name) {
        template = name;
        return this;
    }

    /** Another HTTP status than 200; the template is shown all the same. */
    public PageModel status(int newStatus) {
        status = newStatus;
        return this;
    }

    /** A step of the breadcrumbs, after those of the pages above, in place of this page's own. */
    public PageModel crumb(String label, @Nullable String url, @Nullable String icon) {
        ownCrumbs = true;
        crumbs.add(new Crumb(label, url, icon));
        return this;
    }

    /** The {@code xmpp:} URI of what the page shows. */
    public PageModel xmppUri(String uri) {
        return put("xmpp_uri", uri);
    }

    /** The Atom feed of what the page shows. */
    public PageModel atomUrl(String url) {
        return put("atom_url", url);
    }

    /** A {@code <link>} of the head. */
    public PageModel link(String rel, String href, @Nullable String type, @Nullable String title) {
        links.add(new LinkTag(rel, href, type, title));
        return this;
    }

    /** Asks search engines to stay away. */
    public PageModel noRobots() {
        return put("norobots", true);
    }

    /** Lets the page fill the window. */
    public PageModel fullScreen() {
        return put("full_screen_body", true);
    }

    /** Data for the page's scripts, as JSON. */
    @SuppressWarnings("unchecked")
    public PageModel data(String name, @Nullable Object value) {
        ((Map<String, @Nullable Object>)
                        variables.computeIfAbsent(
                                "template_data", none -> new LinkedHashMap<String, Object>()))
                .put(name, value);
        return this;
    }

    /**
     * Says that the page shows nothing but these pubsub nodes: for an anonymous reader it is then
     * kept until one of them changes.
     */
    public PageModel cacheable(NodeRef... nodes) {
        sources.addAll(List.of(nodes));
        return this;
    }

    public Map<String, @Nullable Object> variables() {
        return variables;
    }

    public List<Crumb> crumbs() {
        return crumbs;
    }

    /** Whether the page gave steps of its own. */
    public boolean hasOwnCrumbs() {
        return ownCrumbs;
    }

    public List<LinkTag> links() {
        return links;
    }

    public Optional<String> template() {
        return Optional.ofNullable(template);
    }

    /** The nodes that the page is made from; empty when it must not be kept. */
    public List<NodeRef> sources() {
        return sources;
    }

    public int status() {
        return status;
    }
}
