package org.libervia.web.main.pages.register;

import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.web.account.LoginOutcome;
import org.libervia.web.account.RegistrationOutcome;
import org.libervia.web.page.Detour;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;
import org.libervia.web.session.Notification;

/** People make an account here, and are logged in with it. */
public final class Page implements WebPage {
    /** What was wrong with the fields last time; shown once. */
    private record Wrong(Map<String, String> fields) {
        private static final Wrong NOTHING = new Wrong(Map.of());
    }

    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        if (!context.registrationAllowed()) {
            throw notAllowed(request);
        }
        if (request.profile().isPresent()) {
            throw Detour.to(request.url("login"));
        }
        request.kept(Wrong.class)
                .ifPresent(wrong -> {
                    model.put("errors", wrong.fields());
                    if (!wrong.fields().isEmpty()) {
                        request.keep(Wrong.NOTHING);
                    }
                });
        model.put("xmpp_domain", context.accounts().domain()).noRobots();
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        String login = form.text("login");
        String password = form.raw("password").orElse("");
        RegistrationOutcome outcome =
                context.accounts()
                        .register(request.server().client(), login, form.text("email"), password);
        return switch (outcome) {
            case RegistrationOutcome.Done(String made) -> welcome(request, made, password);
            case RegistrationOutcome.Taken _ ->
                    wrong(
                            request,
                            "login",
                            request.text("This name is taken: choose another one."));
            case RegistrationOutcome.Invalid(RegistrationOutcome.Field field) ->
                    switch (field) {
                        case LOGIN ->
                                wrong(
                                        request,
                                        "login",
                                        request.text(
                                                "Only small letters, digits, hyphen and"
                                                        + " underscore."));
                        case EMAIL ->
                                wrong(request, "email", request.text("This is no e-mail address."));
                        case PASSWORD ->
                                wrong(
                                        request,
                                        "password",
                                        request.text("It needs six characters at least."));
                    };
            case RegistrationOutcome.InvalidCertificate _ ->
                    PostResult.retry(
                            request.text(
                                    "The certificate of the XMPP server can’t be trusted: tell its"
                                            + " administrators."));
            case RegistrationOutcome.TooMany _ ->
                    PostResult.retry(
                            request.text(
                                    "Too many accounts were made from your address. Try again in an"
                                            + " hour."));
            case RegistrationOutcome.NotAllowed _ -> throw notAllowed(request);
            case RegistrationOutcome.Failed(String message) ->
                    PostResult.retry(request.text(message));
        };
    }

    private PostResult welcome(PageRequest request, String login, String password) {
        LoginOutcome outcome =
                context.accounts()
                        .login(
                                request.server().session(),
                                request.server().client(),
                                login,
                                password);
        request.tell(
                Notification.Level.SUCCESS,
                outcome instanceof LoginOutcome.Done
                        ? request.text("Your account is ready. Welcome!")
                        : request.text("Your account is ready: log in with it."));
        return PostResult.goTo(
                        outcome instanceof LoginOutcome.Done
                                ? request.url("login")
                                : request.link("login").with("login", login).toString())
                .quietly();
    }

    private static PostResult wrong(PageRequest request, String field, String message) {
        request.keep(new Wrong(Map.of(field, message)));
        return PostResult.retry(request.text("Something has to be corrected."));
    }

    private static LiberviaException notAllowed(PageRequest request) {
        return new LiberviaException(
                Problem.FORBIDDEN,
                request.text("Accounts are not made here: ask the administrators for one."));
    }
}
