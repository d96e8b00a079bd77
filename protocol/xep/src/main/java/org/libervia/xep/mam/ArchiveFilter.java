package org.libervia.xep.mam;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlName;

/**
 * Which messages are wanted (XEP-0313 §4.1); all of them where nothing is said.
 *
 * @param with to or from whom, or null
 * @param start not older than this, or null
 * @param end not younger than this, or null
 * @param beforeId only those before the one of this id, or null (extended archives)
 * @param afterId only those after the one of this id, or null (extended archives)
 * @param ids these alone, or empty for no such choice (extended archives)
 * @param groupchat whether those of rooms are wanted too, or null when the archive may decide
 * @param others fields that are not defined here
 */
public record ArchiveFilter(
        @Nullable Jid with,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String beforeId,
        @Nullable String afterId,
        List<String> ids,
        @Nullable Boolean groupchat,
        List<FormField> others) {

    /** Every message. */
    public static final ArchiveFilter ALL =
            new ArchiveFilter(null, null, null, null, null, List.of(), null, List.of());

    /** The feature of an archive that searches texts (XEP-0431 §2.1). */
    public static final String FULL_TEXT = "urn:xmpp:fulltext:0";

    public ArchiveFilter {
        ids = List.copyOf(ids);
        others = List.copyOf(others);
    }

    /** Messages to or from {@code with} (anybody when null) from {@code start} to {@code end}. */
    public static ArchiveFilter of(
            @Nullable Jid with, @Nullable Instant start, @Nullable Instant end) {
        return new ArchiveFilter(with, start, end, null, null, List.of(), null, List.of());
    }

    /** What holds these words (XEP-0431 §3.1); needs {@link #FULL_TEXT}. */
    public static ArchiveFilter holding(String words) {
        FormField field = FormField.of("{" + FULL_TEXT + "}fulltext", words);
        return new ArchiveFilter(null, null, null, null, null, List.of(), null, List.of(field));
    }

    /** Whether it needs an archive that announces {@link ArchiveQuery#EXTENDED}. */
    public boolean isExtended() {
        return beforeId != null || afterId != null || !ids.isEmpty();
    }

    /**
     * Reads the form of a query.
     *
     * @throws InvalidElementException when a field's value is malformed
     */
    public static ArchiveFilter read(DataForm form) {
        return new ArchiveFilter(
                value(form, "with", Jid::parse).orElse(null),
                value(form, "start", DateTimes::parse).orElse(null),
                value(form, "end", DateTimes::parse).orElse(null),
                form.value("before-id").orElse(null),
                form.value("after-id").orElse(null),
                form.values("ids"),
                form.field("include-groupchat").flatMap(FormField::flag).orElse(null),
                form.fields().stream().filter(ArchiveFilter::isOther).toList());
    }

    private static boolean isOther(FormField field) {
        String name = field.var() == null ? "" : field.var();
        return switch (name) {
            case DataForm.FORM_TYPE,
                    "with",
                    "start",
                    "end",
                    "before-id",
                    "after-id",
                    "ids",
                    "include-groupchat" ->
                    false;
            default -> true;
        };
    }

    private static <T> Optional<T> value(DataForm form, String var, Function<String, T> parser) {
        try {
            return form.value(var).map(text -> parser.apply(text.strip()));
        } catch (InvalidJidException | DateTimeException wrong) {
            throw new InvalidElementException(
                    new XmlName(DataForm.NAMESPACE, "x"),
                    "the field “"
                            + var
                            + "” of the archive query can't be read: "
                            + wrong.getMessage());
        }
    }

    /** The form of a query. */
    public DataForm form() {
        List<FormField> fields = new ArrayList<>();
        add(fields, "with", with);
        add(fields, "start", start == null ? null : DateTimes.format(start));
        add(fields, "end", end == null ? null : DateTimes.format(end));
        add(fields, "before-id", beforeId);
        add(fields, "after-id", afterId);
        if (!ids.isEmpty()) {
            fields.add(FormField.of("ids", ids));
        }
        add(fields, "include-groupchat", groupchat);
        fields.addAll(others);
        return DataForm.of(FormType.SUBMIT, ArchiveQuery.NAMESPACE, fields);
    }

    private static void add(List<FormField> fields, String var, @Nullable Object value) {
        if (value != null) {
            fields.add(FormField.of(var, value.toString()));
        }
    }
}
