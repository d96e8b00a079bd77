package org.libervia.xep.blocking;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A command, a push, or the list of those blocked (XEP-0191 §3).
 *
 * @param action what is done
 * @param items whom it is about; to unblock nobody is to unblock all
 */
public record BlockCommand(Action action, List<BlockedItem> items) implements Payload {

    public static final String NAMESPACE = "urn:xmpp:blocking";

    /** What is done. */
    public enum Action {
        /** Blocks the items. */
        BLOCK,
        /** Unblocks the items, or everybody when there are none. */
        UNBLOCK,
        /** Asks who is blocked, or says so. */
        BLOCKLIST;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BlockCommand {
        items = List.copyOf(items);
        if (action == Action.BLOCK && items.isEmpty()) {
            throw new IllegalArgumentException("to block nobody is not allowed");
        }
    }

    public static BlockCommand block(Collection<Jid> jids) {
        return of(Action.BLOCK, jids);
    }

    /** Unblocks these; all who are blocked when there are none. */
    public static BlockCommand unblock(Collection<Jid> jids) {
        return of(Action.UNBLOCK, jids);
    }

    /** The question who is blocked. */
    public static BlockCommand list() {
        return of(Action.BLOCKLIST, List.of());
    }

    private static BlockCommand of(Action action, Collection<Jid> jids) {
        return new BlockCommand(action, jids.stream().map(BlockedItem::of).toList());
    }

    public List<Jid> jids() {
        return items.stream().map(BlockedItem::jid).toList();
    }

    /**
     * Reads {@code <block/>}, {@code <unblock/>} or {@code <blocklist/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when it is none of these, an item has no
     *     valid address, or nobody is to be blocked
     */
    public static BlockCommand read(XmlElement element) {
        Action action =
                switch (element.local()) {
                    case "block" -> Action.BLOCK;
                    case "unblock" -> Action.UNBLOCK;
                    default -> Action.BLOCKLIST;
                };
        ElementReader reader = ElementReader.of(element, action.text(), NAMESPACE);
        List<BlockedItem> items = reader.each("item", BlockedItem::read);
        if (action == Action.BLOCK && items.isEmpty()) {
            throw reader.invalid("nobody is named in it");
        }
        return new BlockCommand(action, items);
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder(action.text(), NAMESPACE)
                .children(items.stream().map(BlockedItem::write).toList())
                .build();
    }
}
