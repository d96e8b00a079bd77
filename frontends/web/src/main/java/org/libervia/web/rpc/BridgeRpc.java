package org.libervia.web.rpc;

import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.domain.Bridge;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.Source;
import org.libervia.http.HttpException;
import org.libervia.http.HttpResponse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers calls of code in browsers. */
public final class BridgeRpc {
    private static final int MOST_IDENTITIES = 50;

    private final Shapes shapes = Shapes.lenient();
    private final Map<String, RpcMethod> methods = new LinkedHashMap<>();

    /** Knows the methods that may be called. */
    public BridgeRpc() {
        anonymous("getContacts", this::contacts);
        anonymous("identitiesGet", this::identities);
        anonymous("identitiesBaseGet", this::identities);
        methods.put("identityGet", new RpcMethod(false, this::identity));
        methods.put("mbPreview", new RpcMethod(false, BridgeRpc::preview));
        methods.put("psItemRetract", new RpcMethod(false, BridgeRpc::retract));
        methods.put("psNodeDelete", new RpcMethod(false, BridgeRpc::deleteNode));
        methods.put("psNodeAffiliationsSet", new RpcMethod(false, BridgeRpc::affiliations));
    }

    /** What a method does, and whether somebody has to be logged in for it. */
    private record RpcMethod(boolean anonymous, Call call) {}

    @FunctionalInterface
    private interface Call {
        /** The result as JSON. */
        String answer(Bridge bridge, String profile, RpcArguments arguments);
    }

    private void anonymous(String name, Call call) {
        methods.put(name, new RpcMethod(true, call));
    }

    /** Whether people who are not logged in may call a method; nothing when there is no such. */
    public Optional<Boolean> isOpen(String method) {
        return Optional.ofNullable(methods.get(method)).map(RpcMethod::anonymous);
    }

    /** Calls a method; what the backend refuses is told with status 502. */
    public HttpResponse call(String method, String json, Bridge bridge, String profile) {
        RpcMethod known = methods.get(method);
        if (known == null) {
            throw new HttpException(404, "There is no such method for browsers.");
        }
        RpcArguments arguments = RpcArguments.parse(json);
        try {
            return HttpResponse.json(200, known.call().answer(bridge, profile, arguments));
        } catch (HttpException wrong) {
            throw wrong;
        } catch (LiberviaException refused) {
            Map<String, String> told = new LinkedHashMap<>();
            told.put("fullname", "org.libervia.bridge." + refused.problem().code());
            told.put("message", String.valueOf(refused.getMessage()));
            told.put("condition", refused.problem().stanzaCondition());
            told.put("module", "org.libervia.bridge");
            told.put("classname", refused.problem().code());
            return HttpResponse.json(502, JsonMapper.shared().writeValueAsString(told));
        }
    }

    private String contacts(Bridge bridge, String profile, RpcArguments arguments) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartArray();
            for (Contact contact : bridge.facet(ContactsFacet.class).list(profile)) {
                write(json, Contact.class, contact);
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    private String identity(Bridge bridge, String profile, RpcArguments arguments) {
        IdentityInfo info =
                bridge.facet(IdentityFacet.class)
                        .get(profile, RpcArguments.jid(arguments.text(0, "entity_jid_s")), true);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            write(json, IdentityInfo.class, shown(info));
        }
        return out.toString();
    }

    private String identities(Bridge bridge, String profile, RpcArguments arguments) {
        List<String> entities = arguments.texts(0, "entities", MOST_IDENTITIES);
        IdentityFacet identities = bridge.facet(IdentityFacet.class);
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            for (String entity : entities) {
                json.writeName(entity);
                write(
                        json,
                        IdentityInfo.class,
                        shown(identities.get(profile, RpcArguments.jid(entity), true)));
            }
            json.writeEndObject();
        }
        return out.toString();
    }

    /** Where a picture is on our disk is nobody's business. */
    private static IdentityInfo shown(IdentityInfo info) {
        IdentityInfo.Avatar avatar = info.avatar();
        return new IdentityInfo(
                info.jid(),
                info.nicknames(),
                info.description(),
                avatar == null
                        ? null
                        : new IdentityInfo.Avatar("", avatar.mediaType(), avatar.hash()));
    }

    private void write(JsonGenerator json, Type type, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else {
            shapes.of(type).write(json, value);
        }
    }

    private static String preview(Bridge bridge, String profile, RpcArguments arguments) {
        Prose prose =
                bridge.facet(BlogFacet.class)
                        .render(profile, Source.markdown(arguments.text(0, "body")));
        return JsonMapper.shared()
                .writeValueAsString(Objects.requireNonNullElse(prose.xhtml(), ""));
    }

    private static String retract(Bridge bridge, String profile, RpcArguments arguments) {
        bridge.facet(PubsubFacet.class)
                .retract(
                        profile,
                        service(arguments),
                        arguments.text(1, "node"),
                        List.of(arguments.text(2, "item_id")),
                        true);
        return "null";
    }

    private static String deleteNode(Bridge bridge, String profile, RpcArguments arguments) {
        bridge.facet(PubsubFacet.class)
                .deleteNode(profile, service(arguments), arguments.text(1, "node"));
        return "null";
    }

    private static String affiliations(Bridge bridge, String profile, RpcArguments arguments) {
        bridge.facet(PubsubFacet.class)
                .setAffiliations(
                        profile,
                        service(arguments),
                        arguments.text(1, "node"),
                        arguments.pairs(2, "affiliations", MOST_IDENTITIES));
        return "null";
    }

    private static @Nullable Jid service(RpcArguments arguments) {
        String service = arguments.find(0, "service_s");
        return service == null || service.isEmpty() ? null : RpcArguments.jid(service);
    }
}
