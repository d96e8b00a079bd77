package org.libervia.pubsub.store;

import java.util.List;
import java.util.Map;

/**
 * Which types of nodes are wanted.
 *
 * @param included whether these are, or all but these
 */
public record Types(boolean included, List<String> types) {
    public static final Types ALL = new Types(false, List.of());

    public Types {
        types = List.copyOf(types);
    }

    /** Whether a type is wanted. */
    public boolean includes(String type) {
        return types.contains(type) == included;
    }

    /** The condition, and its values. */
    String condition(Map<String, Object> values) {
        if (types.isEmpty()) {
            return included ? " AND FALSE" : "";
        }
        StringBuilder sql =
                new StringBuilder(included ? " AND n.type IN (" : " AND n.type NOT IN (");
        for (int i = 0; i < types.size(); i++) {
            sql.append(i == 0 ? ":type" : ", :type").append(i);
            values.put("type" + i, types.get(i));
        }
        return sql.append(")").toString();
    }
}
