package org.libervia.pubsub.component;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.RosterSource;
import org.libervia.pubsub.access.RosterWanted;
import org.libervia.pubsub.access.Rosters;
import org.libervia.pubsub.command.Administration;
import org.libervia.pubsub.command.Tools;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.event.Postman;
import org.libervia.pubsub.limit.Bans;
import org.libervia.pubsub.limit.Gate;
import org.libervia.pubsub.limit.Rates;
import org.libervia.pubsub.metrics.Gauges;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.notify.Digests;
import org.libervia.pubsub.notify.Dispatcher;
import org.libervia.pubsub.notify.Notifier;
import org.libervia.pubsub.presence.Attendance;
import org.libervia.pubsub.presence.Changes;
import org.libervia.pubsub.presence.Enquirer;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Deals with stanzas. Changes are handed to the database in the order in which they come, and many
 * wait for the disk together; who asks something sees what it changed before.
 */
public final class PubSubService implements AutoCloseable {
    private static final int MOST_TRIES = 4;

    private final PubSubStore store;
    private final ServiceOptions options;
    private final Administration administration;
    private final Operations operations;
    private final Moments moments;
    private final FreshRosters rosters;
    private final Dispatcher dispatcher;
    private final Sweeper sweeper;
    private final Clearance clearance;
    private final Digests digests;
    private final Postman postman;
    private final Attendance attendance;
    private final Gate gate;
    private final Reception reception;
    private final Monitor monitor;
    private final Letters letters;

    /** The last change of each sender that isn't on the disk yet. */
    private final Map<Jid, CompletableFuture<?>> changing = new ConcurrentHashMap<>();

    /** A service that knows nobody's presence. */
    public PubSubService(PubSubStore store, ServiceOptions options, Postman postman, Clock clock) {
        this(store, options, postman, Enquirer.NONE, clock);
    }

    /**
     * A service with this database, which stays the caller's.
     *
     * @param postman sends what others are told
     * @param enquirer asks others what the service wants to know
     */
    public PubSubService(
            PubSubStore store,
            ServiceOptions options,
            Postman postman,
            Enquirer enquirer,
            Clock clock) {
        this(store, options, postman, enquirer, RosterSource.NONE, clock);
    }

    /**
     * A service that knows where rosters come from.
     *
     * @param rosters gets them when they are needed
     */
    public PubSubService(
            PubSubStore store,
            ServiceOptions options,
            Postman postman,
            Enquirer enquirer,
            RosterSource rosters,
            Clock clock) {
        this.store = store;
        this.letters = new Letters(store, this::submit);
        this.rosters = new FreshRosters(store, rosters);
        this.options = options;
        Extensions extensions = Extensions.of(options);
        Meters meters = new Meters();
        this.gate =
                new Gate(
                        options.admins(),
                        new Bans(store, System::nanoTime),
                        new Rates(
                                options.policy().rates(),
                                server(options.policy().service()),
                                System::nanoTime));
        this.postman = new CountingPostman(postman, gate, meters);
        this.reception = new Reception(gate, meters);
        this.administration = new Administration(extensions.consequence(), this::gauges, meters);
        this.operations = new Operations(options, extensions, administration);
        this.moments = new Moments(clock);
        Function<Books, Access> doors = books -> access(books, this.rosters.good(books));
        this.digests = new Digests(store, doors, this.rosters::prepare, this.postman, clock);
        Notifier notifier = new Notifier(store, doors, this.postman, digests);
        this.dispatcher =
                new Dispatcher(announcement -> {
                    this.rosters.prepare(announcement.node());
                    notifier.tell(announcement);
                });
        this.monitor = new Monitor(store, meters, reception, dispatcher);
        this.sweeper =
                new Sweeper(
                        store,
                        clock,
                        Duration.ofMinutes(1),
                        extensions.consequence(),
                        news -> dispatcher.put(news, CompletableFuture.completedFuture(true)));
        this.attendance =
                new Attendance(store, enquirer, new Own(), extensions.consequence(), clock);
        this.clearance = new Clearance(store, this::clear, Duration.ofMinutes(1));
    }

    /** The server that a service belongs to: its own domain without the first label. */
    private static Jid server(Jid service) {
        String domain = service.toString();
        int dot = domain.indexOf('.');
        return dot < 0 ? service : Jid.parse(domain.substring(dot + 1));
    }

    /**
     * Begins to deal with a question; doesn't wait. What it returns answers it.
     *
     * @param account the account whose nodes are meant, or null for those of the service
     */
    public Supplier<Iq> question(Iq question, @Nullable Jid account) {
        return reception.take(
                question,
                visit -> {
                    Call call = Call.of(question, account, operations);
                    visit.is(call.kind(), call.request().action().attribute("node", ""));
                    return call.operation().writes()
                            ? change(question, call)
                            : look(question, call);
                });
    }

    private Supplier<Iq> look(Iq question, Call call) {
        CompletableFuture<?> earlier = changing.get(call.request().from());
        return () -> {
            if (earlier != null) {
                earlier.handle((done, failed) -> true).join();
            }
            return answer(question, () -> looked(call));
        };
    }

    private Reply looked(Call call) {
        Reply made =
                rosters.read((books, contacts) ->
                        call.operation().run(call.request(), desk(books, contacts)));
        for (XmlElement content : made.before()) {
            postman.send(
                    call.request().account(),
                    Message.builder(Message.Type.NORMAL, call.request().from())
                            .child(content)
                            .build());
        }
        return made;
    }

    private Supplier<Iq> change(Iq question, Call call) {
        if (dispatcher.isFull()) {
            throw Refusal.of(
                    StanzaError.Type.WAIT,
                    "resource-constraint",
                    "So many notifications wait that nothing more is taken for a moment.");
        }
        Jid sender = call.request().from();
        CompletableFuture<Reply> reply = submit(desk -> call.operation().run(call.request(), desk));
        changing.put(sender, reply);
        return () -> {
            try {
                return answer(question, () -> settled(call, reply));
            } finally {
                changing.remove(sender, reply);
            }
        };
    }

    /** What comes of a change; where another instance was in its way, of another try. */
    private Reply settled(Call call, CompletableFuture<Reply> first) {
        CompletableFuture<Reply> reply = first;
        for (int tries = 1; ; tries++) {
            try {
                Reply made = joined(reply);
                if (made.announcements().stream().anyMatch(PubSubService::leavesMuch)) {
                    clearance.wake();
                }
                return made;
            } catch (LiberviaException failed) {
                if (tries == MOST_TRIES || !Collisions.isOne(failed)) {
                    throw failed;
                }
                reply = submit(desk -> call.operation().run(call.request(), desk));
            } catch (RosterWanted wanted) {
                rosters.fetch(wanted, tries);
                reply = submit(desk -> call.operation().run(call.request(), desk));
            }
        }
    }

    private static boolean leavesMuch(Announcement announcement) {
        return announcement instanceof Announcement.Deleted deleted && deleted.buried();
    }

    /** Runs work that changes something; what it announces is told once it is on the disk. */
    private CompletableFuture<Reply> submit(Function<Desk, Reply> work) {
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        CompletableFuture<Reply> reply =
                store.submit(books -> {
                    Reply made = work.apply(desk(books, rosters.in(books)));
                    if (books.watched().isChanged()) {
                        CompletableFuture<Void> _ =
                                kept.thenAccept(there -> attendance.presencesWanted());
                    }
                    dispatcher.put(made.announcements(), kept);
                    return made;
                });
        CompletableFuture<Reply> _ =
                reply.whenComplete((made, failure) -> kept.complete(failure == null));
        return reply;
    }

    /** Lets some of what is deleted go; others wait while too many notifications do. */
    private void clear(Function<Books, Reply> work) {
        joined(submit(desk -> work.apply(desk.books())));
    }

    private Desk desk(Books books, Rosters contacts) {
        Access access = access(books, contacts);
        return new Desk(books, access, options.policy(), access.now());
    }

    private Access access(Books books, Rosters contacts) {
        return new Access(
                books, options.policy().service(), options.admins(), contacts, moments.next());
    }

    private static Reply joined(CompletableFuture<Reply> reply) {
        try {
            return reply.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failed;
        }
    }

    private static Iq answer(Iq question, Supplier<Reply> reply) {
        try {
            Reply made = reply.get();
            return made.payload() == null ? question.result() : question.result(made.payload());
        } catch (RuntimeException failed) {
            return Refusals.answer(question, failed);
        }
    }

    /**
     * Deals with a message: the answer of an owner who was asked for approval (XEP-0060 §8.6), or a
     * notification that came back (§12.4).
     */
    public void message(Message message, @Nullable Jid account) {
        Jid from = message.from();
        boolean bounced = message.type() == Message.Type.ERROR;
        if (from != null && (bounced ? gate.isOpenTo(from) : gate.admits(from))) {
            letters.read(message, from, account);
        }
    }

    /** Begins to deal with a question that something else answers. */
    Supplier<Iq> visit(Iq question, Supplier<Iq> answer) {
        return reception.take(question, visit -> answer);
    }

    /** Runs work that may write, in a transaction of its own; waits for the disk. */
    <T> T transaction(Function<Desk, T> work) {
        return store.write(books -> work.apply(desk(books, rosters.in(books))));
    }

    /**
     * Deals with a presence, of whatever type: of somebody who told it to the service, or whose
     * server did (XEP-0356 §6). Doesn't wait.
     */
    public void presence(Presence presence) {
        if (presence.from() != null && gate.isOpenTo(presence.from())) {
            attendance.presence(presence);
        }
    }

    /** Notes that there is a connection again, and presences may have been missed. */
    public void connected() {
        attendance.connected();
    }

    /** Does what is done with presences now and then. */
    void lookAfterPresences() {
        attendance.round();
    }

    private final class Own implements Changes {
        @Override
        public CompletableFuture<Reply> submit(Function<Desk, Reply> work) {
            return PubSubService.this.submit(work);
        }

        @Override
        public Desk desk(Books books) {
            return PubSubService.this.desk(books, rosters.good(books));
        }

        @Override
        public void prepare(Node node) {
            rosters.prepare(node);
        }
    }

    private Gauges gauges() {
        return monitor.gauges();
    }

    /** Takes what the program can do for admins. */
    public void equip(Tools tools) {
        administration.equip(tools);
    }

    /** Tells how the service is. */
    public Monitor monitor() {
        return monitor;
    }

    /** Makes an end that is under way, or comes, wait for nothing any more. */
    public void hurry() {
        reception.hurry();
        dispatcher.hurry();
    }

    /** Answers what was asked, tells what is to be told, and ends. */
    @Override
    public void close() {
        reception.close();
        sweeper.close();
        attendance.close();
        clearance.close();
        dispatcher.close();
        digests.close();
    }
}
