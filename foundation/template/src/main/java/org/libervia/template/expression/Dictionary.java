package org.libervia.template.expression;

import java.util.List;
import org.libervia.template.runtime.Expression;
import org.libervia.template.runtime.Scope;
import org.libervia.template.value.Items;
import org.libervia.template.value.OwnMap;

/** A dictionary written out: {@code {'key': value}}. */
public record Dictionary(List<Expression> keys, List<Expression> values) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
        OwnMap map = new OwnMap();
        for (int i = 0; i < keys.size(); i++) {
            map.put(Items.key(keys.get(i).evaluate(scope)), values.get(i).evaluate(scope));
        }
        return map;
    }
}
