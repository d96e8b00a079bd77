package org.libervia.feature.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.feature.contacts.Presences;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItem;

/**
 * Looks for entities with features and identities: the server, its services, our devices, our
 * contacts' devices.
 */
final class Search {
    private final EntityInfos infos;
    private final Presences presences;

    Search(EntityInfos infos, Presences presences) {
        this.infos = infos;
        this.presences = presences;
    }

    List<Jid> find(
            Session session,
            List<String> features,
            @Nullable String category,
            @Nullable String type) {
        List<Jid> candidates = new ArrayList<>(candidates(session));
        List<Jid> found = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers =
                    candidates.stream()
                            .map(entity ->
                                    executor.submit(
                                            () -> fits(session, entity, features, category, type)))
                            .toList();
            for (int i = 0; i < candidates.size(); i++) {
                if (answers.get(i).get()) {
                    found.add(candidates.get(i));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "The search was stopped.", stopped);
        } catch (ExecutionException failed) {
            throw new LiberviaException(
                    Problem.INTERNAL, "The search failed: " + failed.getMessage(), failed);
        }
        return found;
    }

    private Set<Jid> candidates(Session session) {
        Set<Jid> all = new LinkedHashSet<>();
        Jid server = session.jid().server();
        all.add(server);
        try {
            infos.items(session, server, null).items().stream()
                    .filter(item -> item.node() == null)
                    .map(DiscoItem::jid)
                    .forEach(all::add);
        } catch (LiberviaException refused) {
            // a server that does not list its services still has itself to offer
        }
        all.add(session.jid().bare());
        presences.of(session, null).forEach(presence -> all.add(presence.jid()));
        return all;
    }

    private boolean fits(
            Session session,
            Jid entity,
            List<String> features,
            @Nullable String category,
            @Nullable String type) {
        try {
            DiscoInfo info = infos.info(session, entity, null, true);
            return info.features().containsAll(features)
                    && ((category == null && type == null)
                            || info.identities().stream()
                                    .anyMatch(identity ->
                                            (category == null
                                                            || identity.category().equals(category))
                                                    && (type == null
                                                            || identity.type().equals(type))));
        } catch (LiberviaException silent) {
            return false;
        }
    }
}
