package org.libervia.pubsub.subscriber;

import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;

/** Changes the options of a subscription (XEP-0060 §6.3.5). */
public final class SetOptions implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        OwnSubscription own = OwnSubscription.of(request, desk);
        DataForm form =
                DataForm.in(request.action())
                        .orElseThrow(() -> Refusal.invalidOptions("There is no form."));
        if (form.type() == FormType.CANCEL) {
            return Reply.EMPTY;
        }
        Subscription old = own.subscription();
        SubscriptionOptions options = Options.read(old.options(), form);
        SubscriptionState state =
                old.state() == SubscriptionState.UNCONFIGURED
                        ? SubscriptionState.SUBSCRIBED
                        : old.state();
        desk.books().subscriptions().change(old, state, options);
        return Reply.EMPTY;
    }
}
