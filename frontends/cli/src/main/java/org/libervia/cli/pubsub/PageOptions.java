package org.libervia.cli.pubsub;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.social.ItemOrder;
import picocli.CommandLine.Option;

/** Which of the items of a node are wanted. */
public final class PageOptions {
    private static final int ALL = 10_000;

    @Option(
            names = {"-m", "--max", "-M", "--max-items"},
            paramLabel = "N",
            description = "How many at most (10); -1 for no limit.")
    private int max = 10;

    @Option(
            names = {"-a", "--after"},
            paramLabel = "ID",
            description = "Those that follow the one with this id.")
    private @Nullable String after;

    @Option(
            names = {"-b", "--before"},
            paramLabel = "ID",
            description = "Those that precede the one with this id.")
    private @Nullable String before;

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Those from this position on, counted from 0.")
    private @Nullable Integer index;

    @Option(
            names = {"-o", "--order-by"},
            paramLabel = "ORDER",
            description = "creation or modification.")
    private ItemOrder order = ItemOrder.CREATION;

    /** The page, the newest if nothing else was said. */
    public Page page() {
        int given = (after == null ? 0 : 1) + (before == null ? 0 : 1) + (index == null ? 0 : 1);
        if (given > 1) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--after, --before and --index exclude each other: give one of them.");
        }
        int size = max < 0 ? ALL : max;
        return given == 0 ? Page.last(size) : new Page(size, after, before, index);
    }

    public ItemOrder order() {
        return order;
    }
}
