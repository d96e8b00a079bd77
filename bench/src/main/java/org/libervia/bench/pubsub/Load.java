package org.libervia.bench.pubsub;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.libervia.bench.pubsub.Caller.Question;
import org.libervia.bench.pubsub.Stand.Ability;
import org.libervia.testing.kit.server.XmppServer;

/** The load, the same for every service. */
final class Load {
    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORTLY = Duration.ofMillis(5);

    private final Stand stand;
    private final Scale scale;
    private final Consumer<Result> told;
    private int published = 50_000_000;

    Load(Stand stand, Scale scale, Consumer<Result> told) {
        this.stand = stand;
        this.scale = scale;
        this.told = told;
    }

    void run() {
        row("publish, 32 in flight", this::publishMany);
        row("publish, one at a time", this::publishSingly);
        for (int subscribers : scale.subscribers()) {
            row("notify " + subscribers, () -> notified(subscribers));
        }
        stand.server()
                .ifPresent(server ->
                        row("personal, " + scale.contacts() + " contacts", () -> personal(server)));
        try {
            make("read");
            stand.publisher().must(Items.publish("read", 0, 1));
            stand.fill("read", scale.pages());
        } catch (RuntimeException failed) {
            told.accept(Result.none("reading", String.valueOf(failed.getMessage())));
            return;
        }
        row("last 20", this::lastItems);
        row("items by pages of 100", this::pages);
        row("single items", this::singleItems);
        row("full text", this::fullText);
    }

    private void row(String name, Supplier<Result> work) {
        try {
            Result result = work.get();
            told.accept(
                    new Result(
                            name,
                            result.perSecond(),
                            result.median(),
                            result.p99(),
                            result.note()));
        } catch (RuntimeException failed) {
            told.accept(Result.none(name, String.valueOf(failed.getMessage())));
        }
    }

    private void make(String node) {
        stand.publisher()
                .must(
                        Question.pubsub(
                                "set",
                                """
                                <create node='%s'/><configure><x xmlns='jabber:x:data' type='submit'>\
                                <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>\
                                <field var='pubsub#access_model'><value>open</value></field>\
                                <field var='pubsub#persist_items'><value>1</value></field>\
                                <field var='pubsub#deliver_payloads'><value>1</value></field>\
                                <field var='pubsub#send_last_published_item'><value>never</value></field>\
                                <field var='pubsub#max_items'><value>1000000</value></field></x></configure>\
                                """
                                        .formatted(node)));
    }

    private Result publishMany() {
        make("write");
        stand.publisher().must(Items.publish("write", 0, 1));
        stand.fill("write", scale.items());
        stand.publisher().ask(2_000, scale.row(), 32, i -> fresh("write"));
        return Result.of(
                "", stand.publisher().ask(4_000_000, scale.row(), 32, i -> fresh("write")), 1);
    }

    private Result publishSingly() {
        return Result.of(
                "", stand.publisher().ask(4_000_000, scale.row(), 1, i -> fresh("write")), 1);
    }

    private Question fresh(String node) {
        return Items.publish(node, published++, 1);
    }

    private Result notified(int subscribers) {
        String node = "notify" + subscribers;
        make(node);
        Caller.Answered subscribed =
                new Caller(stand.sink(), "", stand.publisher().service())
                        .ask(
                                subscribers,
                                16,
                                i ->
                                        Question.pubsub(
                                                        "set",
                                                        "<subscribe node='%s' jid='%s'/>"
                                                                .formatted(node, stand.address(i)))
                                                .as(stand.address(i)));
        if (!subscribed.refusal().isEmpty()) {
            return Result.none("", "subscribing was refused: " + subscribed.refusal());
        }
        return notified(
                stand.publisher(),
                subscribers,
                subscribers == 1 ? 32 : 2,
                i -> fresh(node),
                stand.sink()::messages);
    }

    /** An account publishes to its own node, and all of its contacts are notified. */
    private Result personal(XmppServer server) {
        try (Contacts contacts = new Contacts(server, scale.contacts())) {
            contacts.awaitAll();
            return notified(
                    contacts.author(), contacts.count(), 2, Contacts::publish, contacts::messages);
        }
    }

    private Result notified(
            Caller publisher,
            int audience,
            int atOnce,
            IntFunction<Question> publish,
            LongSupplier messages) {
        awaitSilence(messages);
        long before = messages.getAsLong();
        long start = System.nanoTime();
        Caller.Answered answered = publisher.ask(4_000_000, scale.row(), atOnce, publish);
        if (!answered.refusal().isEmpty()) {
            return Result.none("", "publishing was refused: " + answered.refusal());
        }
        long wanted = (long) answered.count() * audience;
        long lastCame = System.nanoTime();
        long came = messages.getAsLong() - before;
        while (came < wanted && System.nanoTime() - lastCame < PATIENCE.toNanos()) {
            pause(SHORTLY);
            long now = messages.getAsLong() - before;
            if (now > came) {
                came = now;
                lastCame = System.nanoTime();
            }
        }
        double seconds = (lastCame - start) / 1e9;
        return new Result(
                "",
                came / seconds,
                answered.median(),
                answered.p99(),
                came == wanted ? "" : "%,d of %,d came".formatted(came, wanted));
    }

    private static void awaitSilence(LongSupplier messages) {
        long before;
        do {
            before = messages.getAsLong();
            pause(Duration.ofMillis(200));
        } while (messages.getAsLong() != before);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Result lastItems() {
        Question last = Question.pubsub("get", "<items node='read' max_items='20'/>");
        requireItems(stand.reader().must(last), 20);
        return Result.of("", stand.reader().ask(4_000_000, scale.row(), 4, i -> last), 1);
    }

    private static void requireItems(String answer, int wanted) {
        int found = answer.split("<item ", -1).length - 1;
        if (found != wanted) {
            throw new IllegalStateException(found + " items in place of " + wanted);
        }
    }

    /** One reader that goes from page to page to the end, and begins anew. */
    private Result pages() {
        if (!stand.can(Ability.PAGES)) {
            Question newest =
                    Question.pubsub("get", "<items node='read' max_items='" + PAGE + "'/>");
            requireItems(stand.reader().must(newest), PAGE);
            Result result =
                    Result.of("", stand.reader().ask(4_000_000, scale.row(), 1, i -> newest), PAGE);
            return new Result(
                    "",
                    result.perSecond(),
                    result.median(),
                    result.p99(),
                    "has no pages: the newest 100 each time");
        }
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        long items = 0;
        String after = "";
        while (System.nanoTime() - start < scale.row().toNanos()) {
            long asked = System.nanoTime();
            String page = stand.reader().must(page(after));
            nanos.add(System.nanoTime() - asked);
            items += page.split("<item ", -1).length - 1;
            int last = page.indexOf("<last>");
            boolean ended = last < 0 || page.split("<item ", -1).length - 1 < PAGE;
            after = ended ? "" : page.substring(last + 6, page.indexOf('<', last + 6));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        nanos.sort(null);
        return new Result(
                "",
                items / seconds,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get((int) ((nanos.size() - 1) * 0.99)) / 1e6,
                "");
    }

    private static Question page(String after) {
        return Question.pubsub(
                "get",
                "<items node='read'/><set xmlns='http://jabber.org/protocol/rsm'><max>"
                        + PAGE
                        + "</max>"
                        + (after.isEmpty() ? "" : "<after>" + after + "</after>")
                        + "</set>");
    }

    private Result singleItems() {
        requireItems(stand.reader().must(single(1)), 1);
        return Result.of("", stand.reader().ask(4_000_000, scale.row(), 8, Load.this::spread), 1);
    }

    private Question spread(int number) {
        return single((int) (number * 7_919L % scale.pages()));
    }

    private static Question single(int number) {
        return Question.pubsub("get", "<items node='read'><item id='i" + number + "'/></items>");
    }

    /** The 20 newest of the items with a word that one in a hundred has. */
    private Result fullText() {
        if (!stand.can(Ability.FULL_TEXT)) {
            return Result.none("", "can't search");
        }
        String refused = stand.reader().must(search(1));
        if (!refused.contains("<fin")) {
            return Result.none("", refused);
        }
        return Result.of(
                "", stand.reader().ask(4_000_000, scale.row(), 4, i -> search(i % 100)), 1);
    }

    private Question search(int word) {
        return new Question(
                "set",
                """
                <query xmlns='urn:xmpp:mam:2' node='read'><x xmlns='jabber:x:data' type='submit'>\
                <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>\
                <field var='%s'><value>word%d</value></field></x>\
                <set xmlns='http://jabber.org/protocol/rsm'><max>20</max><before/></set></query>\
                """
                        .formatted(stand.textField(), word),
                "");
    }
}
