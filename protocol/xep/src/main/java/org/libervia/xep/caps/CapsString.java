package org.libervia.xep.caps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;

/**
 * The string that is hashed (XEP-0115 §5.1), or the finding that an answer is ill-formed (§5.4).
 */
public final class CapsString {
    /** Orders as {@code i;octet} does: by the bytes of UTF-8. */
    private static final Comparator<String> OCTETS =
            (a, b) ->
                    Arrays.compareUnsigned(
                            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private final StringBuilder text = new StringBuilder(1024);
    private final Set<String> seen = new HashSet<>();
    private boolean illFormed;

    private CapsString() {}

    /**
     * The string for an answer, or empty when the answer is ill-formed (§5.4): it repeats an
     * identity, a feature or a form, a form has two types, or a value holds the character that
     * separates values, with which one answer could pass for another.
     */
    public static Optional<String> of(DiscoInfo info) {
        CapsString string = new CapsString();
        string.identities(info.identities());
        string.features(info.features());
        string.forms(info.forms());
        return string.illFormed ? Optional.empty() : Optional.of(string.text.toString());
    }

    private void identities(List<Identity> identities) {
        identities.stream()
                .map(identity ->
                        String.join(
                                "/",
                                identity.category(),
                                identity.type(),
                                orEmpty(identity.lang()),
                                orEmpty(identity.name())))
                .sorted(OCTETS)
                .forEach(this::once);
        seen.clear();
    }

    private void features(List<String> features) {
        features.stream().sorted(OCTETS).forEach(this::once);
        seen.clear();
    }

    private void forms(List<DataForm> forms) {
        forms.stream()
                .filter(CapsString::counts)
                .sorted(Comparator.comparing(CapsString::formType, OCTETS))
                .forEach(this::form);
    }

    /** A form counts when its type is in a hidden field (§5.4 3.6). */
    private static boolean counts(DataForm form) {
        return form.field(DataForm.FORM_TYPE)
                .filter(field -> field.type() == FieldType.HIDDEN && field.value().isPresent())
                .isPresent();
    }

    private static String formType(DataForm form) {
        return form.value(DataForm.FORM_TYPE).orElse("");
    }

    private void form(DataForm form) {
        illFormed |= form.values(DataForm.FORM_TYPE).stream().distinct().count() > 1;
        once(formType(form));
        form.fields().stream()
                .filter(field -> !DataForm.FORM_TYPE.equals(field.var()))
                .sorted(Comparator.comparing(field -> orEmpty(field.var()), OCTETS))
                .forEach(this::field);
    }

    private void field(FormField field) {
        append(orEmpty(field.var()));
        field.values().stream().sorted(OCTETS).forEach(this::append);
    }

    private void once(String part) {
        illFormed |= !seen.add(part);
        append(part);
    }

    private void append(String part) {
        illFormed |= part.indexOf('<') >= 0;
        text.append(part).append('<');
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
