package org.libervia.web.main.pages.login;

import java.util.Map;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.account.LoginOutcome;
import org.libervia.web.page.FormData;
import org.libervia.web.page.Local;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/** The door: people log in here, and find their home once they are. */
public final class Page implements WebPage {
    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        if (request.profile().isPresent()) {
            model.template("home/home.html");
            new Home(request).fill(model);
            return;
        }
        model.put("login", request.query().find("login").orElse(null))
                .put("redirect_url", redirect(request).orElse(null))
                .put("xmpp_domain", context.accounts().domain())
                .noRobots();
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        return switch (form.text("type")) {
            case "login" -> login(request, form);
            case "disconnect" -> {
                context.accounts().logout(request.server().session());
                yield PostResult.goTo(request.url("login")).quietly();
            }
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT, "The form has no known type: reload the page.");
        };
    }

    private PostResult login(PageRequest request, FormData form) {
        LoginOutcome outcome =
                context.accounts()
                        .login(
                                request.server().session(),
                                request.server().client(),
                                form.text("login"),
                                form.raw("password").orElse(""));
        return switch (outcome) {
            case LoginOutcome.Done _ ->
                    PostResult.goTo(
                                    form.find("redirect_url")
                                            .filter(Local::is)
                                            .orElseGet(() -> request.url("login")))
                            .quietly();
            case LoginOutcome.Refused _ ->
                    PostResult.retry(request.text("The name or the password is wrong."));
            case LoginOutcome.AccountRefused _ ->
                    PostResult.retry(
                            request.text(
                                    "The server of your account refuses its password: was it changed"
                                            + " elsewhere?"));
            case LoginOutcome.NoReply _ ->
                    PostResult.retry(
                            request.text(
                                    "The server of your account does not answer. Try again in a"
                                            + " moment."));
            case LoginOutcome.TooMany(var delay) ->
                    PostResult.retry(
                            request.text(
                                    "Too many attempts: wait {minutes} min, then try again.",
                                    Map.of("minutes", delay.toMinutes() + 1)));
            case LoginOutcome.Failed(String message) -> PostResult.retry(request.text(message));
        };
    }

    private static Optional<String> redirect(PageRequest request) {
        return request.query().find("redirect_url").filter(Local::is);
    }
}
