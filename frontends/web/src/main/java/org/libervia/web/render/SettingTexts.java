package org.libervia.web.render;

import java.util.Locale;
import org.libervia.template.Context;
import org.libervia.template.TemplateException;
import org.libervia.template.Translations;

/**
 * The texts of a rendering, and with them all that filters and functions must know of it: unlike
 * variables they are there in imported macros too.
 */
record SettingTexts(Setting setting) implements Translations {

    /** The setting of a rendering. */
    static Setting of(Context context) {
        if (context.translations() instanceof SettingTexts(Setting setting)) {
            return setting;
        }
        throw TemplateException.failed("this can be used in pages only");
    }

    /** The language for dates and numbers; plain English is that of Britain. */
    static Locale locale(Context context) {
        if (context.translations() instanceof SettingTexts(Setting setting)) {
            Locale locale = setting.catalogue().locale();
            return locale.toLanguageTag().equals("en") ? Locale.UK : locale;
        }
        return Locale.UK;
    }

    @Override
    public String gettext(String text) {
        return setting.catalogue().texts().gettext(text);
    }

    @Override
    public String ngettext(String singular, String plural, long number) {
        return setting.catalogue().texts().ngettext(singular, plural, number);
    }

    @Override
    public String pgettext(String context, String text) {
        return setting.catalogue().texts().pgettext(context, text);
    }

    @Override
    public String npgettext(String context, String singular, String plural, long number) {
        return setting.catalogue().texts().npgettext(context, singular, plural, number);
    }
}
