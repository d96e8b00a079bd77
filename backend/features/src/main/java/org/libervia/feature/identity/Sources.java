package org.libervia.feature.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.identity.IdentityInfo.Avatar;
import org.libervia.feature.contacts.Rosters;
import org.libervia.xep.avatar.AvatarData;
import org.libervia.xep.avatar.AvatarMetadata;
import org.libervia.xep.nick.Nick;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.ItemId;
import org.libervia.xep.pubsub.NodeName;
import org.libervia.xep.vcard.Photo;
import org.libervia.xep.vcard.VCard;
import org.libervia.xep.vcard4.VCard4;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Asks every place where somebody may present themselves; the better ones come first (reference
 * order: 0292, 0172, roster, 0054).
 */
final class Sources {
    private final Rosters rosters;
    private final AvatarFiles files;

    Sources(Rosters rosters, AvatarFiles files) {
        this.rosters = rosters;
        this.files = files;
    }

    IdentityInfo ask(Session session, Jid entity) {
        Optional<VCard4> card4 =
                payload(session, entity, new NodeName(VCard4.NODE), "vcard", VCard4.NAMESPACE)
                        .map(VCard4::read);
        Optional<Nick> nick =
                payload(session, entity, new NodeName(Nick.NAMESPACE), "nick", Nick.NAMESPACE)
                        .map(Nick::read);
        Optional<VCard> card = card(session, entity);
        Set<String> nicknames = new LinkedHashSet<>();
        card4.flatMap(c -> c.value("nickname")).ifPresent(nicknames::add);
        nick.map(Nick::name).ifPresent(nicknames::add);
        rosters.find(session, entity).map(Contact::name).ifPresent(nicknames::add);
        card.map(VCard::nickname).ifPresent(nicknames::add);
        card.map(VCard::fullName).ifPresent(nicknames::add);
        nicknames.removeIf(String::isBlank);
        String description =
                card4.flatMap(c -> c.value("note"))
                        .or(() -> card.map(VCard::description))
                        .orElse(null);
        Avatar avatar = published(session, entity).or(() -> card.flatMap(this::photo)).orElse(null);
        return new IdentityInfo(entity, List.copyOf(nicknames), description, avatar);
    }

    private static Optional<XmlElement> payload(
            Session session, Jid entity, NodeName node, String local, String namespace) {
        return Pep.newest(session, entity, node)
                .map(Item::payload)
                .filter(payload -> payload.is(local, namespace));
    }

    static Optional<VCard> card(Session session, @Nullable Jid entity) {
        try {
            return session.stream()
                    .ask(Iq.get(entity, VCard.query()))
                    .payload()
                    .filter(payload -> payload.is("vCard", VCard.NAMESPACE))
                    .map(VCard::read);
        } catch (StanzaErrorException refused) {
            return Optional.empty();
        }
    }

    private Optional<Avatar> photo(VCard card) {
        return card.photo() instanceof Photo.Inside inside
                ? Picture.of(inside.bytes()).map(files::keep)
                : Optional.empty();
    }

    private Optional<Avatar> published(Session session, Jid entity) {
        return payload(
                        session,
                        entity,
                        new NodeName(AvatarMetadata.NAMESPACE),
                        "metadata",
                        AvatarMetadata.NAMESPACE)
                .map(AvatarMetadata::read)
                .flatMap(metadata -> avatar(session, entity, metadata));
    }

    /**
     * The picture that metadata name, fetched unless it is here; taken only if its hash is its
     * name.
     */
    Optional<Avatar> avatar(Session session, Jid entity, AvatarMetadata metadata) {
        return metadata.infos().stream()
                .filter(info -> info.url() == null && info.bytes() <= Picture.MOST_BYTES)
                .findFirst()
                .flatMap(info ->
                        files.find(info.id()).or(() -> fetched(session, entity, info.id())));
    }

    private Optional<Avatar> fetched(Session session, Jid entity, String id) {
        return ItemId.of(id)
                .flatMap(
                        item -> Pep.item(session, entity, new NodeName(AvatarData.NAMESPACE), item))
                .map(Item::payload)
                .filter(payload -> payload.is("data", AvatarData.NAMESPACE))
                .flatMap(payload -> Picture.of(AvatarData.read(payload).bytes()))
                .filter(picture -> picture.sha1().equals(id))
                .map(files::keep);
    }
}
