package org.libervia.xep.mam;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;
import org.libervia.xmpp.xml.XmlElement;

class MamRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(
                Codec.of(ArchiveQuery.class, ArchiveQuery.NAMESPACE, ArchiveQuery::read, "query"),
                Codec.of(
                        ArchiveResult.class, ArchiveQuery.NAMESPACE, ArchiveResult::read, "result"),
                Codec.of(ArchiveEnd.class, ArchiveQuery.NAMESPACE, ArchiveEnd::read, "fin"),
                Codec.of(
                        ArchivePreferences.class,
                        ArchiveQuery.NAMESPACE,
                        ArchivePreferences::read,
                        "prefs"),
                Codec.of(
                        ArchiveMetadata.class,
                        ArchiveQuery.NAMESPACE,
                        ArchiveMetadata::read,
                        "metadata"));
    }

    @Override
    public Map<String, Function<Random, Object>> special() {
        return Map.of(
                "Forwarded.stanza",
                random ->
                        XmlElement.builder("message", "jabber:client")
                                .textChild("body", "hello")
                                .build());
    }
}
