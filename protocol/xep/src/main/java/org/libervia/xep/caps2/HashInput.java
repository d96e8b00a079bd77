package org.libervia.xep.caps2;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;

/** The bytes that are hashed (XEP-0390 §4.1). */
public final class HashInput {
    private static final int FILE = 0x1c;
    private static final int GROUP = 0x1d;
    private static final int RECORD = 0x1e;
    private static final int UNIT = 0x1f;

    private HashInput() {}

    /**
     * The bytes for an answer, or empty when it can't be named: it holds something that is neither
     * identity, feature nor form, a table, or a form without type. Languages implied by what
     * surrounded the answer must be in it ({@link DiscoInfo#withImpliedLang}).
     */
    public static Optional<byte[]> of(DiscoInfo info) {
        if (!info.extensions().isEmpty() || !info.forms().stream().allMatch(HashInput::counts)) {
            return Optional.empty();
        }
        ByteArrayOutputStream input = new ByteArrayOutputStream(1024);
        input.writeBytes(joined(info.features().stream().map(HashInput::unit).toList(), FILE));
        input.writeBytes(
                joined(info.identities().stream().map(HashInput::identity).toList(), FILE));
        input.writeBytes(joined(info.forms().stream().map(HashInput::form).toList(), FILE));
        return Optional.of(input.toByteArray());
    }

    private static boolean counts(DataForm form) {
        return form.reported().isEmpty() && form.items().isEmpty() && form.formType().isPresent();
    }

    private static byte[] identity(Identity identity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(unit(identity.category()));
        bytes.writeBytes(unit(identity.type()));
        bytes.writeBytes(unit(identity.lang()));
        bytes.writeBytes(unit(identity.name()));
        bytes.write(RECORD);
        return bytes.toByteArray();
    }

    private static byte[] form(DataForm form) {
        return joined(form.fields().stream().map(HashInput::field).toList(), GROUP);
    }

    private static byte[] field(FormField field) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(unit(field.var()));
        bytes.writeBytes(joined(field.values().stream().map(HashInput::unit).toList(), RECORD));
        return bytes.toByteArray();
    }

    private static byte[] unit(@Nullable String text) {
        byte[] encoded = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        byte[] unit = Arrays.copyOf(encoded, encoded.length + 1);
        unit[encoded.length] = UNIT;
        return unit;
    }

    private static byte[] joined(List<byte[]> parts, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parts.stream().sorted(Arrays::compareUnsigned).forEach(bytes::writeBytes);
        bytes.write(end);
        return bytes.toByteArray();
    }
}
