package org.libervia.pubsub.component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.libervia.pubsub.account.AccountManagement;
import org.libervia.pubsub.account.SubscriptionList;
import org.libervia.pubsub.admin.AdminPublish;
import org.libervia.pubsub.archive.ArchiveBounds;
import org.libervia.pubsub.archive.FilterForm;
import org.libervia.pubsub.archive.QueryArchive;
import org.libervia.pubsub.command.Administration;
import org.libervia.pubsub.disco.InfoAnswer;
import org.libervia.pubsub.disco.ItemsAnswer;
import org.libervia.pubsub.owner.Create;
import org.libervia.pubsub.owner.DefaultConfig;
import org.libervia.pubsub.owner.Delete;
import org.libervia.pubsub.owner.GetAffiliations;
import org.libervia.pubsub.owner.GetConfig;
import org.libervia.pubsub.owner.GetPending;
import org.libervia.pubsub.owner.GetSubscriptions;
import org.libervia.pubsub.owner.Purge;
import org.libervia.pubsub.owner.SetAffiliations;
import org.libervia.pubsub.owner.SetConfig;
import org.libervia.pubsub.owner.SetSubscriptions;
import org.libervia.pubsub.publisher.Publish;
import org.libervia.pubsub.publisher.Retract;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.subscriber.DefaultOptions;
import org.libervia.pubsub.subscriber.GetItems;
import org.libervia.pubsub.subscriber.GetOptions;
import org.libervia.pubsub.subscriber.OwnAffiliations;
import org.libervia.pubsub.subscriber.OwnSubscriptions;
import org.libervia.pubsub.subscriber.SetOptions;
import org.libervia.pubsub.subscriber.Subscribe;
import org.libervia.pubsub.subscriber.Unsubscribe;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xmpp.stanza.Iq;

/** Which operation deals with which question. */
final class Operations {
    private final Map<Kind, Operation> all = new HashMap<>();

    /**
     * A kind of question: its type, and the namespace and name of the element that tells kinds
     * apart.
     */
    private record Kind(Iq.Type type, String namespace, String name) {}

    Operations(ServiceOptions options, Extensions extensions, Administration administration) {
        Consequence consequence = extensions.consequence();
        Publish publish = new Publish(extensions.rules(), consequence);
        get(DiscoInfo.NAMESPACE, "query", new InfoAnswer(options.name()));
        get(DiscoItems.NAMESPACE, "query", new ItemsAnswer(options.hideNodes()));
        set(ArchiveQuery.NAMESPACE, "query", new QueryArchive());
        get(ArchiveQuery.NAMESPACE, "query", new FilterForm());
        get(ArchiveQuery.NAMESPACE, "metadata", new ArchiveBounds());
        get(AccountManagement.NAMESPACE, "subscriptions", new SubscriptionList());
        set(GetPending.COMMANDS, "command", administration);
        set(AdminPublish.NAMESPACE, "admin", new AdminPublish(publish));
        set(Answers.PUBSUB, "create", new Create());
        set(Answers.PUBSUB, "publish", publish);
        set(Answers.PUBSUB, "retract", new Retract(consequence));
        set(Answers.PUBSUB, "subscribe", new Subscribe());
        set(Answers.PUBSUB, "unsubscribe", new Unsubscribe());
        set(Answers.PUBSUB, "options", new SetOptions());
        get(Answers.PUBSUB, "options", new GetOptions());
        get(Answers.PUBSUB, "default", new DefaultOptions());
        get(Answers.PUBSUB, "items", new GetItems());
        get(Answers.PUBSUB, "subscriptions", new OwnSubscriptions());
        get(Answers.PUBSUB, "affiliations", new OwnAffiliations());
        set(Answers.OWNER, "configure", new SetConfig());
        set(Answers.OWNER, "delete", new Delete(consequence));
        set(Answers.OWNER, "purge", new Purge(consequence));
        set(Answers.OWNER, "affiliations", new SetAffiliations(consequence));
        set(Answers.OWNER, "subscriptions", new SetSubscriptions());
        get(Answers.OWNER, "configure", new GetConfig());
        get(Answers.OWNER, "default", new DefaultConfig());
        get(Answers.OWNER, "affiliations", new GetAffiliations());
        get(Answers.OWNER, "subscriptions", new GetSubscriptions());
    }

    private void get(String namespace, String name, Operation operation) {
        all.put(new Kind(Iq.Type.GET, namespace, name), operation);
    }

    private void set(String namespace, String name, Operation operation) {
        all.put(new Kind(Iq.Type.SET, namespace, name), operation);
    }

    Optional<Operation> find(Iq.Type type, String namespace, String name) {
        return Optional.ofNullable(all.get(new Kind(type, namespace, name)));
    }
}
