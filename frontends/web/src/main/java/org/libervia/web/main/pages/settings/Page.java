package org.libervia.web.main.pages.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.Upload;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/** How others see the account: name, words, picture; and how its user sees the pages. */
public final class Page implements WebPage {
    private static final int LARGEST_PICTURE = 4 << 20;

    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        Sections.put(request, model, "account");
        IdentityInfo identity =
                Lenient.ask(
                        request,
                        IdentityFacet.class,
                        facet -> facet.get(request.actingProfile(), null, true),
                        new IdentityInfo(request.ownJid().orElseThrow(), List.of(), null, null));
        model.put("nickname", identity.nicknames().stream().findFirst().orElse(""))
                .put("description", identity.description())
                .put("avatar_allowed", true);
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        switch (form.text("type")) {
            case "identity" ->
                    request.facet(IdentityFacet.class)
                            .set(
                                    request.actingProfile(),
                                    form.text("nickname"),
                                    form.text("description"));
            case "avatar" -> picture(request, form);
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        }
        return PostResult.done();
    }

    /** The backend takes files: the picture is one as long as it looks at it. */
    private void picture(PageRequest request, FormData form) {
        Upload picture =
                form.upload("avatar")
                        .filter(file -> file.content().length > 0)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.DATA, request.text("Choose a picture first.")));
        if (picture.content().length > LARGEST_PICTURE) {
            throw new LiberviaException(
                    Problem.DATA, request.text("The picture is too large: 4 MB at most."));
        }
        try {
            Files.createDirectories(context.cacheDirectory());
            Path file = Files.createTempFile(context.cacheDirectory(), "avatar", ".image");
            try {
                Files.write(file, picture.content());
                request.facet(IdentityFacet.class)
                        .setAvatar(request.actingProfile(), file.toAbsolutePath().toString());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
