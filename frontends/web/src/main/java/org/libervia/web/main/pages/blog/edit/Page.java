package org.libervia.web.main.pages.blog.edit;

import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogPage;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Source;
import org.libervia.template.SafeString;
import org.libervia.web.main.blog.BlogPlace;
import org.libervia.web.main.blog.Posts;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PageUrl;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/**
 * Write an article, or change one. A preview is what readers would see of the draft; the draft is
 * kept for the visitor until it is published or another one is looked at.
 */
public final class Page implements WebPage {
    private static final int TAGS_OF = 30;

    @Override
    public void prepare(PageRequest request, PageModel model) {
        boolean previewed = request.query().flag("preview");
        Draft draft =
                previewed
                        ? request.kept(Draft.class).orElse(Draft.EMPTY)
                        : request.query()
                                .find("item")
                                .map(id -> read(request, id))
                                .orElse(Draft.EMPTY);
        model.put("post_title", draft.title())
                .put("tags", draft.tags())
                .put("body", draft.body())
                .put("item", draft.item().isEmpty() ? null : draft.item())
                .put("preview_html", previewed ? preview(request, draft) : null)
                .put("known_tags", knownTags(request))
                .put("cancel_url", request.url("blog_view", own(request)))
                .noRobots();
    }

    private static Jid own(PageRequest request) {
        return request.ownJid().orElseThrow().bare();
    }

    private static Draft read(PageRequest request, String id) {
        BlogFacet blogs = request.facet(BlogFacet.class);
        String profile = request.actingProfile();
        Article article = blogs.item(profile, null, null, id);
        Source text = blogs.edit(profile, article, Markup.MARKDOWN, null);
        return new Draft(
                id, article.title().map(Prose::text).orElse(""), article.tags(), text.text());
    }

    private static SafeString preview(PageRequest request, Draft draft) {
        if (draft.isBlank()) {
            return SafeString.EMPTY;
        }
        Article article =
                request.facet(BlogFacet.class)
                        .preview(request.actingProfile(), null, null, article(draft));
        BlogPlace blog = BlogPlace.of(NodeRef.blogOf(own(request)));
        return new Posts(request, blog).text(article);
    }

    private static ArticleDraft article(Draft draft) {
        ArticleDraft fresh =
                ArticleDraft.of(draft.title(), Source.markdown(draft.body()), draft.tags(), true);
        return draft.item().isEmpty() ? fresh : fresh.replacing(draft.item());
    }

    private static List<String> knownTags(PageRequest request) {
        return Lenient.ask(
                        request,
                        BlogFacet.class,
                        facet ->
                                Optional.of(
                                        facet.get(
                                                request.actingProfile(),
                                                BlogQuery.newest(
                                                        NodeRef.blogOf(own(request)), TAGS_OF))),
                        Optional.<BlogPage>empty())
                .map(BlogPage::articles)
                .orElse(List.of())
                .stream()
                .flatMap(article -> article.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        Draft draft = Draft.of(form);
        if (form.flag("preview")) {
            request.keep(draft);
            PageUrl here = request.link("blog_edit").with("preview", 1);
            return PostResult.goTo(here).quietly();
        }
        if (draft.isBlank()) {
            return PostResult.retry(request.text("Write a title or a text first."));
        }
        Article published =
                request.facet(BlogFacet.class)
                        .publish(request.actingProfile(), null, null, article(draft));
        request.keep(Draft.EMPTY);
        BlogPlace blog = BlogPlace.of(NodeRef.blogOf(own(request)));
        return PostResult.goTo(blog.article(request, published)).quietly();
    }
}
