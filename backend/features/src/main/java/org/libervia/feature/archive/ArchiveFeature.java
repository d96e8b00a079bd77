package org.libervia.feature.archive;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.feature.messages.ArchiveCatchUp;
import org.libervia.feature.messages.ArchivePositions;

/** Message Archive Management. */
public final class ArchiveFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of(
                        "archive",
                        "Fetches what you missed from your server's archive, and looks through archives.")
                .requires("messages", "discovery")
                .xeps(313, 59, 431)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        ArchiveReading reading = new ArchiveReading();
        EntityInfos infos = backend.provided(EntityInfos.class);
        CatchUp catchUp =
                new CatchUp(
                        backend,
                        reading,
                        backend.provided(MessagePipeline.class),
                        backend.provided(ArchivePositions.class));
        return Behaviour.builder()
                .incoming(IncomingPhase.UNWRAPPED, reading::collect)
                .incoming(IncomingPhase.STORED, catchUp::count)
                .connected(catchUp::connected)
                .presences(catchUp::heard)
                .provides(ArchiveCatchUp.class, catchUp)
                .provides(
                        NodeArchives.class,
                        new NodeArchives(
                                reading,
                                (session, service) ->
                                        infos.info(session, service, null, true).features()))
                .build();
    }
}
