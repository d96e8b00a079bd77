package org.libervia.pubsub.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;

/** How a node is configured (XEP-0060 §8.2). Immutable. */
public final class NodeConfig {
    /** The {@code FORM_TYPE} of its form. */
    public static final String FORM_TYPE = "http://jabber.org/protocol/pubsub#node_config";

    /** That of a node for which nothing is said. */
    public static final NodeConfig STANDARD = new NodeConfig(Values.NONE);

    /** That of a node of an account (XEP-0163 §3). */
    public static final NodeConfig PERSONAL =
            STANDARD.with(NodeSettings.ACCESS_MODEL, "presence")
                    .with(NodeSettings.MAX_ITEMS, "1")
                    .with(NodeSettings.SEND_LAST, "on_sub_and_presence");

    private static final Map<String, Setting> BY_NAME = byName();

    private final Values values;

    private NodeConfig(Values values) {
        this.values = values;
    }

    private static Map<String, Setting> byName() {
        Map<String, Setting> all = new LinkedHashMap<>();
        NodeSettings.ALL.forEach(setting -> all.put(setting.var(), setting));
        return all;
    }

    /** Reads what {@link #write} wrote. */
    public static NodeConfig read(String text) {
        return text.isEmpty() ? STANDARD : new NodeConfig(Values.read(text));
    }

    /** This as a text to be kept; the parent of what links another isn't, being that one's. */
    public String write() {
        return text(NodeSettings.LINK).isEmpty()
                ? values.write()
                : values.with(NodeSettings.PARENT, List.of()).write();
    }

    public boolean is(Setting flag) {
        return values.of(flag).contains("true");
    }

    /**
     * Whether subscribers are told of changes of a kind.
     *
     * @param flag the setting that is about this kind
     */
    public boolean tells(Setting flag) {
        return is(flag) || is(NodeSettings.ALWAYS_NOTIFY);
    }

    public List<String> values(Setting setting) {
        return values.of(setting);
    }

    /** The only value, or empty. */
    public String text(Setting setting) {
        List<String> found = values.of(setting);
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** A limit; {@code Long.MAX_VALUE} where it is {@code max}. */
    public long limit(Setting setting) {
        String text = text(setting);
        return text.isEmpty() || text.equals(ValueKind.MAX) ? Long.MAX_VALUE : Long.parseLong(text);
    }

    public AccessModel accessModel() {
        return AccessModel.of(text(NodeSettings.ACCESS_MODEL));
    }

    /** Whether those in one of these groups of the owner's roster may read it. */
    public boolean isForGroups(List<String> groups) {
        return values(NodeSettings.ROSTER_GROUPS).stream().anyMatch(groups::contains);
    }

    /** Whether who comes online is sent the last item. */
    public boolean sendsLastOnPresence() {
        return text(NodeSettings.SEND_LAST).equals("on_sub_and_presence");
    }

    public PublishModel publishModel() {
        return switch (text(NodeSettings.PUBLISH_MODEL)) {
            case "open" -> PublishModel.OPEN;
            case "subscribers" -> PublishModel.SUBSCRIBERS;
            default -> PublishModel.PUBLISHERS;
        };
    }

    /** Whether the node hangs on another (XEP-0496). */
    public boolean isRelated() {
        return !text(NodeSettings.LINK).isEmpty() || !text(NodeSettings.PARENT).isEmpty();
    }

    /** A copy in which one thing is set, to canonical values. */
    public NodeConfig with(Setting setting, String... set) {
        return new NodeConfig(values.with(setting, List.of(set)));
    }

    /**
     * A copy with what a submitted form sets; what it doesn't name stays.
     *
     * @throws InvalidSettingException when it names what is not known, or has no good value
     */
    public NodeConfig with(DataForm form) {
        Values changed = values;
        for (FormField field : form.fields()) {
            String var = field.var();
            if (var != null && !var.equals(DataForm.FORM_TYPE)) {
                Setting setting = setting(var);
                changed = changed.with(setting, canonical(setting, field.values()));
            }
        }
        return new NodeConfig(changed);
    }

    private static Setting setting(String var) {
        Setting setting = BY_NAME.get(var);
        if (setting == null) {
            throw InvalidSettingException.unknown(var);
        }
        return setting;
    }

    private static List<String> canonical(Setting setting, List<String> values) {
        List<String> meant =
                setting.equals(NodeSettings.ACCESS_MODEL)
                                && values.contains(AccessModel.FORMER_ROSTER)
                        ? List.of(AccessModel.ROSTER.text())
                        : values;
        try {
            return setting.canonical(meant);
        } catch (IllegalArgumentException wrong) {
            throw InvalidSettingException.value(setting.var(), String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Whether the node is as the form says in all that it names (XEP-0060 §7.1.5).
     *
     * @throws InvalidSettingException when it names what is not known, or has no good value
     */
    public boolean matches(DataForm form) {
        return with(form).equals(this);
    }

    /** The form in which an owner changes it. */
    public DataForm form() {
        return DataForm.of(FormType.FORM, FORM_TYPE, fields(true));
    }

    /** The form that tells it. */
    public DataForm result() {
        return DataForm.of(FormType.RESULT, FORM_TYPE, fields(false));
    }

    /** The fields that tell what is otherwise than in another. */
    public List<FormField> changes(NodeConfig before) {
        return NodeSettings.ALL.stream()
                .filter(setting -> !values.of(setting).equals(before.values.of(setting)))
                .map(setting -> setting.told(values.of(setting)))
                .toList();
    }

    /** The fields that tell it. */
    public List<FormField> fields(boolean offered) {
        List<FormField> fields = new ArrayList<>();
        for (Setting setting : NodeSettings.ALL) {
            List<String> current = values.of(setting);
            fields.add(offered ? setting.offered(current) : setting.told(current));
        }
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeConfig config && config.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.write();
    }
}
