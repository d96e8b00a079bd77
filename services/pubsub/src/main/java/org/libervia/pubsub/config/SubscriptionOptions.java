package org.libervia.pubsub.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.datetime.DateTimes;

/** How somebody wants to be notified (XEP-0060 §6.3). Immutable. */
public final class SubscriptionOptions {
    /** The {@code FORM_TYPE} of their form. */
    public static final String FORM_TYPE = "http://jabber.org/protocol/pubsub#subscribe_options";

    public static final SubscriptionOptions STANDARD = new SubscriptionOptions(Values.NONE);

    /** A digest comes at the earliest after this, and at the latest. */
    private static final Duration SHORTEST_DIGEST = Duration.ofSeconds(1);

    private static final Duration LONGEST_DIGEST = Duration.ofDays(30);

    private final Values values;

    private SubscriptionOptions(Values values) {
        this.values = values;
    }

    /** Reads what {@link #write} wrote. */
    public static SubscriptionOptions read(String text) {
        return text.isEmpty() ? STANDARD : new SubscriptionOptions(Values.read(text));
    }

    /** These as a text to be kept. */
    public String write() {
        return values.write();
    }

    public boolean is(Setting flag) {
        return values.of(flag).contains("true");
    }

    /** What it is for. */
    public Reach reach() {
        return Reach.of(this);
    }

    public List<String> values(Setting setting) {
        return values.of(setting);
    }

    /** When the subscription ends, if it does by itself. */
    public Optional<Instant> expiry() {
        return values.of(SubscriptionSettings.EXPIRE).stream()
                .filter(text -> !text.isEmpty() && !text.equals(ValueKind.PRESENCE))
                .findFirst()
                .map(DateTimes::parse);
    }

    /** Whether the subscription ends with the subscriber's presence (§12.5). */
    public boolean endsWithPresence() {
        return values.of(SubscriptionSettings.EXPIRE).contains(ValueKind.PRESENCE);
    }

    /** How long notifications are gathered, when they are to come as digests. */
    public Optional<Duration> digest() {
        return is(SubscriptionSettings.DIGEST)
                ? values.of(SubscriptionSettings.DIGEST_FREQUENCY).stream()
                        .findFirst()
                        .map(millis ->
                                Duration.ofMillis(
                                        Math.clamp(
                                                Long.parseLong(millis),
                                                SHORTEST_DIGEST.toMillis(),
                                                LONGEST_DIGEST.toMillis())))
                : Optional.empty();
    }

    /** Whether they are for items, and not for nodes alone. */
    public boolean isOfItems() {
        return values.of(SubscriptionSettings.TYPE).contains("items");
    }

    /** Whether these ask for the same notifications; who may know of them doesn't matter. */
    public boolean isLike(SubscriptionOptions other) {
        return with(SubscriptionSettings.PUBLIC, "false")
                .equals(other.with(SubscriptionSettings.PUBLIC, "false"));
    }

    /** Whether the subscriber's presence matters to them. */
    public boolean needsPresence() {
        return endsWithPresence() || !values.of(SubscriptionSettings.SHOW_VALUES).isEmpty();
    }

    public SubscriptionOptions with(Setting setting, String... set) {
        return new SubscriptionOptions(values.with(setting, List.of(set)));
    }

    /**
     * A copy with what a submitted form sets.
     *
     * @throws InvalidSettingException when it names what is not known, or has no good value
     */
    public SubscriptionOptions with(DataForm form) {
        Values changed = values;
        for (FormField field : form.fields()) {
            String var = field.var();
            if (var != null && !var.equals(DataForm.FORM_TYPE)) {
                Setting setting =
                        SubscriptionSettings.ALL.stream()
                                .filter(known -> known.var().equals(var))
                                .findFirst()
                                .orElseThrow(() -> InvalidSettingException.unknown(var));
                try {
                    changed = changed.with(setting, setting.canonical(field.values()));
                } catch (IllegalArgumentException wrong) {
                    throw InvalidSettingException.value(var, String.valueOf(wrong.getMessage()));
                }
            }
        }
        return new SubscriptionOptions(changed);
    }

    /** The form that tells them. */
    public DataForm result() {
        return DataForm.of(
                FormType.RESULT,
                FORM_TYPE,
                SubscriptionSettings.ALL.stream()
                        .map(setting -> setting.told(values.of(setting)))
                        .toList());
    }

    /** The form in which a subscriber changes them. */
    public DataForm form() {
        return DataForm.of(
                FormType.FORM,
                FORM_TYPE,
                SubscriptionSettings.ALL.stream()
                        .map(setting -> setting.offered(values.of(setting)))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SubscriptionOptions options && options.values.equals(values);
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
