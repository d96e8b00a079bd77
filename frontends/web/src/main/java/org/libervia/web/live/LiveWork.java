package org.libervia.web.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.web.page.LiveHandler;
import org.libervia.web.page.LivePage;

/** What a live page is opened for: makes who looks after it, and renders its templates. */
public interface LiveWork {

    /** Who looks after the page. */
    LiveHandler handler(LivePage page);

    /** Renders a template as the page's own. */
    String render(String template, Map<String, ? extends @Nullable Object> variables);
}
