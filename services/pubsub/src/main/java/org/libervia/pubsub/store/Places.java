package org.libervia.pubsub.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places of a list in a query, and what goes there.
 *
 * @param sql what goes between the brackets
 */
record Places(String sql, Map<String, Object> values) {

    static Places of(String prefix, Collection<?> list) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder();
        for (Object value : list) {
            String name = prefix + values.size();
            sql.append(sql.isEmpty() ? ":" : ", :").append(name);
            values.put(name, value);
        }
        return new Places(sql.toString(), values);
    }
}
