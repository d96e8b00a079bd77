package org.libervia.web.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.http.HttpResponse;
import org.libervia.http.form.FormLimits;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.Upload;
import org.libervia.web.server.CsrfGuard;
import org.libervia.web.session.Notification;

/** Post/Redirect/Get: gives a form to its page, and sends the visitor on. */
final class Forms {
    /** The flag of a session whose last form was accepted. */
    static final String CONFIRM = "confirm";

    /** Who is logged in may send pictures; from strangers a form of text is enough. */
    private static final FormLimits OF_MEMBERS = new FormLimits(25L << 20, 500, 1 << 20);

    private static final FormLimits OF_STRANGERS = new FormLimits(1L << 20, 100, 256 << 10);

    private Forms() {}

    static HttpResponse post(Visit visit) {
        org.libervia.http.form.FormData sent =
                org.libervia.http.form.FormData.of(
                        visit.server().http(),
                        visit.server().isLoggedIn() ? OF_MEMBERS : OF_STRANGERS);
        CsrfGuard.check(visit.server(), sent);
        FormData form = form(sent);
        return switch (result(visit, form)) {
            case PostResult.Done(String url, boolean confirm) -> {
                if (confirm) {
                    visit.server().session().raise("", CONFIRM);
                }
                yield HttpResponse.seeOther(url.isEmpty() ? visit.here().toString() : url);
            }
            case PostResult.Retry(String message) -> {
                visit.tell(Notification.Level.WARNING, message);
                visit.keep(new KeptData.Filled(form.harmless()));
                yield HttpResponse.seeOther(visit.here().toString());
            }
        };
    }

    private static PostResult result(Visit visit, FormData form) {
        try {
            return visit.page().code().post(visit, form);
        } catch (LiberviaException failed) {
            return switch (failed.problem()) {
                case DATA, CONFLICT -> PostResult.retry(String.valueOf(failed.getMessage()));
                default -> throw failed;
            };
        }
    }

    private static FormData form(org.libervia.http.form.FormData sent) {
        Map<String, List<Upload>> uploads = new LinkedHashMap<>();
        sent.files()
                .forEach(file ->
                        uploads.computeIfAbsent(file.field(), field -> new ArrayList<>())
                                .add(new Upload(file.filename(), file.type(), file.content())));
        return new FormData(sent.texts().values(), uploads);
    }
}
