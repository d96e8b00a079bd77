package org.libervia.web.render;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Arguments;
import org.libervia.template.Context;
import org.libervia.template.EngineBuilder;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.Undefined;
import org.libervia.web.page.PageUrl;
import org.libervia.web.server.CsrfMask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What templates may call: {@code url(page, *args, **query)}, {@code url_sub(page, *args,
 * **query)}, {@code url_here(**query)}, {@code asset(path)}, {@code icon(name, cls)}, {@code
 * form_token()}, {@code xmpp_url(uri)}.
 */
final class Functions {
    private final Logger log = LoggerFactory.getLogger(Functions.class);
    private final Assets assets;
    private final ThemeLooks looks;

    Functions(Assets assets, ThemeLooks looks) {
        this.assets = assets;
        this.looks = looks;
    }

    void register(EngineBuilder engine) {
        engine.function("url", this::url)
                .function("url_sub", Functions::urlSub)
                .function("url_here", Functions::urlHere)
                .function("xmpp_url", Functions::xmppUrl)
                .function("asset", this::asset)
                .function("icon", this::icon)
                .function("form_token", Functions::formToken)
                .filter(
                        "front_url",
                        (value, arguments, context) ->
                                value == null ? "" : themeFile(value.toString(), context));
    }

    /** The address of a page; nothing, and a line in the log, when there is no such page. */
    private Object url(Arguments arguments, Context context) {
        String page = String.valueOf(arguments.required(0, "page"));
        try {
            return queried(
                    SettingTexts.of(context).request().link(page, positional(arguments)),
                    arguments);
        } catch (IllegalArgumentException wrong) {
            log.warn("{}: url('{}'): {}", context.templateName(), page, wrong.getMessage());
            return "";
        }
    }

    private static Object urlSub(Arguments arguments, Context context) {
        String page = String.valueOf(arguments.required(0, "page"));
        try {
            return queried(
                    SettingTexts.of(context).request().below(page, positional(arguments)),
                    arguments);
        } catch (IllegalArgumentException wrong) {
            throw TemplateException.failed("url_sub('" + page + "'): " + wrong.getMessage());
        }
    }

    private static Object urlHere(Arguments arguments, Context context) {
        return queried(SettingTexts.of(context).request().here(), arguments);
    }

    private static @Nullable Object[] positional(Arguments arguments) {
        return arguments.positional().stream()
                .skip(1)
                .map(value -> value instanceof Undefined ? null : value)
                .toArray();
    }

    private static String queried(PageUrl page, Arguments arguments) {
        PageUrl url = page;
        for (Map.Entry<String, @Nullable Object> field : arguments.named().entrySet()) {
            Object value = field.getValue();
            url = url.with(field.getKey(), value instanceof Undefined ? null : value);
        }
        return url.toString();
    }

    private static @Nullable Object xmppUrl(Arguments arguments, Context context) {
        return SettingTexts.of(context)
                .request()
                .urlOf(String.valueOf(arguments.required(0, "uri")))
                .orElse(null);
    }

    private Object asset(Arguments arguments, Context context) {
        return themeFile("static/" + arguments.required(0, "path"), context);
    }

    private String themeFile(String path, Context context) {
        Setting setting = SettingTexts.of(context);
        return assets.ofTheme(setting.site(), setting.theme(), path)
                .orElseGet(() -> {
                    log.warn(
                            "{}: the theme {} has no {}",
                            context.templateName(),
                            setting.theme(),
                            path);
                    return "";
                });
    }

    /** A drawing of the theme; nothing, and a line in the log, when it has none of the name. */
    private Object icon(Arguments arguments, Context context) {
        Setting setting = SettingTexts.of(context);
        String name = arguments.text(0, "name", "");
        return looks.of(setting.site(), setting.theme())
                .icons()
                .html(name, arguments.text(1, "cls", ""))
                .map(SafeString::new)
                .orElseGet(() -> {
                    log.warn("{}: there is no icon “{}”", context.templateName(), name);
                    return SafeString.EMPTY;
                });
    }

    private static Object formToken(Arguments arguments, Context context) {
        StringBuilder html = new StringBuilder();
        String token =
                CsrfMask.masked(SettingTexts.of(context).request().server().session().csrfToken());
        if (!token.isEmpty()) {
            html.append("<input type=\"hidden\" name=\"csrf_token\" value=\"");
            SafeString.escape(token, html);
            html.append("\">");
        }
        return new SafeString(html.toString());
    }
}
