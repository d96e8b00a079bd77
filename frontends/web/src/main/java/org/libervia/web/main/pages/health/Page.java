package org.libervia.web.main.pages.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.WebPage;
import org.libervia.web.server.WebContext;

/**
 * How the service is. The status of the answer is 200 when all is well and 503 otherwise, so that
 * programs can watch it.
 */
public final class Page implements WebPage {

    /** One thing that was looked at. */
    record Check(String name, boolean ok, String detail) {}

    private final WebContext context;

    public Page(WebContext context) {
        this.context = context;
    }

    @Override
    public void prepare(PageRequest request, PageModel model) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(request.text("Web server"), true, context.version()));
        checks.add(backend(request));
        checks.add(server(request));
        boolean healthy = checks.stream().allMatch(Check::ok);
        model.put("healthy", healthy)
                .put("checks", checks)
                .put("checked_at", Instant.now())
                .status(healthy ? 200 : 503)
                .noRobots();
    }

    private static Check backend(PageRequest request) {
        String name = request.text("Backend");
        try {
            BackendStatus status = request.facet(BackendFacet.class).status();
            Duration running = Duration.between(status.started(), Instant.now());
            return new Check(
                    name,
                    status.ready(),
                    status.ready()
                            ? request.text(
                                    "runs for {hours} h {minutes} min",
                                    Map.of(
                                            "hours", running.toHours(),
                                            "minutes", running.toMinutesPart()))
                            : request.text("is starting"));
        } catch (LiberviaException gone) {
            return new Check(name, false, request.text("does not answer"));
        }
    }

    /** The service profile is an account like others: when it is connected, others can be. */
    private Check server(PageRequest request) {
        String name = request.text("XMPP server");
        try {
            boolean connected =
                    request.facet(ProfilesFacet.class).isConnected(context.serviceProfile());
            return new Check(
                    name, connected, connected ? "" : request.text("the service is not connected"));
        } catch (LiberviaException unknown) {
            return new Check(name, false, request.text("can’t be asked now"));
        }
    }
}
