package org.libervia.pubsub.subscriber;

import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.config.InvalidSettingException;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xep.dataforms.DataForm;

/** Reads the options of a subscription out of a form. */
final class Options {
    private Options() {}

    /**
     * Options with what a form sets.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code invalid-options}
     */
    static SubscriptionOptions read(SubscriptionOptions options, @Nullable DataForm form) {
        if (form == null) {
            return options;
        }
        form.formType()
                .filter(type -> !type.equals(SubscriptionOptions.FORM_TYPE))
                .ifPresent(other -> {
                    throw Refusal.invalidOptions(
                            "“" + other + "” are no options of subscriptions.");
                });
        try {
            return options.with(form);
        } catch (InvalidSettingException wrong) {
            throw Refusal.invalidOptions(String.valueOf(wrong.getMessage()));
        }
    }
}
