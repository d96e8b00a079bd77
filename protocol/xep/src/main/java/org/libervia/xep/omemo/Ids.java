package org.libervia.xep.omemo;

import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;

/** Ids of devices and keys: from 1 to 2³¹ − 1 (XEP-0384 §5.3). */
public final class Ids {
    private Ids() {}

    /** The id in an attribute that must be there. */
    public static long required(ElementReader reader, String attribute) {
        @Nullable Long id = reader.number(attribute);
        if (id == null || id < 1 || id > Integer.MAX_VALUE) {
            throw reader.invalid(
                    "the attribute “" + attribute + "” is missing, or no id from 1 to 2147483647");
        }
        return id;
    }

    /** An id as the library takes it. */
    public static long require(long id) {
        if (id < 1 || id > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an id is from 1 to 2147483647");
        }
        return id;
    }
}
