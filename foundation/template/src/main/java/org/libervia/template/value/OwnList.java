package org.libervia.template.value;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list that a template made, and so may change. */
public final class OwnList extends ArrayList<@Nullable Object> {
    private static final long serialVersionUID = 1L;

    /** An empty list. */
    public OwnList() {}

    /** A list of items. */
    public OwnList(Collection<? extends @Nullable Object> items) {
        super(items);
    }
}
