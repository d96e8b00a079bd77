package org.libervia.feature.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.rooms.RoomInfo;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.mam.ArchiveQuery;

/** What a room says of itself (XEP-0045 §6.4, §15.5). */
final class RoomDescription {
    private static final String FORM = "http://jabber.org/protocol/muc#roominfo";

    private RoomDescription() {}

    static RoomInfo of(Jid room, DiscoInfo info) {
        DataForm form = info.form(FORM).orElse(null);
        return new RoomInfo(
                room,
                RoomTraits.of(info).name(),
                value(form, "muc#roominfo_description"),
                value(form, "muc#roominfo_subject"),
                number(value(form, "muc#roominfo_occupants")),
                info.hasFeature("muc_persistent"),
                info.hasFeature("muc_membersonly"),
                info.hasFeature("muc_passwordprotected"),
                info.hasFeature("muc_moderated"),
                info.hasFeature("muc_nonanonymous"),
                info.hasFeature(ArchiveQuery.NAMESPACE),
                info.features().stream().sorted().toList());
    }

    private static @Nullable String value(@Nullable DataForm form, String field) {
        return form == null ? null : form.value(field).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException odd) {
            return null;
        }
    }
}
