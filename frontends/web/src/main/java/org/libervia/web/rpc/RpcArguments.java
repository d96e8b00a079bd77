package org.libervia.web.rpc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.http.HttpException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a call, by position or by name. */
final class RpcArguments {
    private final JsonNode positional;
    private final JsonNode named;

    private RpcArguments(JsonNode positional, JsonNode named) {
        this.positional = positional;
        this.named = named;
    }

    static RpcArguments parse(String json) {
        try {
            JsonNode call = JsonMapper.shared().readTree(json);
            JsonNode named = call.path("kwargs");
            if (!call.isObject() || named.has("profile")) {
                throw new HttpException(
                        400,
                        "A call is an object with “args” and “kwargs”, and without a profile.");
            }
            return new RpcArguments(call.path("args"), named);
        } catch (JacksonException malformed) {
            throw new HttpException(400, "The call is not JSON.");
        }
    }

    private JsonNode at(int position, String name) {
        return named.has(name) ? named.path(name) : positional.path(position);
    }

    String text(int position, String name) {
        String text = find(position, name);
        if (text == null) {
            throw new HttpException(400, "The argument “" + name + "” is missing.");
        }
        return text;
    }

    @Nullable String find(int position, String name) {
        JsonNode node = at(position, name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw new HttpException(400, "The argument “" + name + "” is not a text.");
        }
        return node.stringValue();
    }

    List<String> texts(int position, String name, int most) {
        JsonNode node = at(position, name);
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            if (!each.isString()) {
                throw new HttpException(400, "The argument “" + name + "” is not a list of texts.");
            }
            texts.add(each.stringValue());
        }
        if (!node.isArray() || texts.size() > most) {
            throw new HttpException(400, "The argument “" + name + "” is no list, or too long.");
        }
        return texts;
    }

    Map<String, String> pairs(int position, String name, int most) {
        JsonNode node = at(position, name);
        Map<String, String> pairs = new LinkedHashMap<>();
        node.properties()
                .forEach(pair -> {
                    if (!pair.getValue().isString()) {
                        throw new HttpException(
                                400, "The argument “" + name + "” holds other things than texts.");
                    }
                    pairs.put(pair.getKey(), pair.getValue().stringValue());
                });
        if (!node.isObject() || pairs.size() > most) {
            throw new HttpException(400, "The argument “" + name + "” is no object, or too large.");
        }
        return pairs;
    }

    static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException malformed) {
            throw new HttpException(400, "“" + text + "” is not an address.");
        }
    }
}
