package org.libervia.omemo.state;

import java.util.Arrays;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.trust.TrustBook;
import org.libervia.omemo.wire.ProtoReader;
import org.libervia.omemo.wire.ProtoWriter;

/** Records as bytes, and back. The bytes hold secrets: whoever stores them encrypts them. */
public final class StateFormat {
    private static final byte VERSION = 1;
    private static final byte DEVICE = 'D';
    private static final byte CORRESPONDENCE = 'C';
    private static final byte TRUST = 'T';

    private StateFormat() {}

    /** One's own device as bytes. */
    public static byte[] write(OwnDevice device) {
        return framed(DEVICE, DeviceForm.write(device));
    }

    /** What is kept for a device, as bytes. */
    public static byte[] write(Correspondence correspondence) {
        return framed(CORRESPONDENCE, SessionForm.write(correspondence));
    }

    /** What was decided about keys, as bytes. */
    public static byte[] write(TrustBook book) {
        return framed(TRUST, TrustForm.write(book));
    }

    /**
     * Reads what was decided about keys.
     *
     * @throws OmemoException ({@code BROKEN_STATE}) when the bytes are damaged, or of a newer form
     */
    public static TrustBook readTrust(byte[] bytes) {
        return read(TRUST, bytes, TrustForm::read);
    }

    /**
     * Reads one's own device.
     *
     * @throws OmemoException ({@code BROKEN_STATE}) when the bytes are damaged, or of a newer form
     */
    public static OwnDevice readDevice(byte[] bytes) {
        return read(DEVICE, bytes, DeviceForm::read);
    }

    /**
     * Reads what is kept for a device.
     *
     * @throws OmemoException ({@code BROKEN_STATE}) when the bytes are damaged, or of a newer form
     */
    public static Correspondence readCorrespondence(byte[] bytes) {
        return read(CORRESPONDENCE, bytes, SessionForm::read);
    }

    private static byte[] framed(byte kind, byte[] fields) {
        byte[] framed =
                new ProtoWriter(2 + fields.length)
                        .raw(new byte[] {kind, VERSION})
                        .raw(fields)
                        .finish();
        Arrays.fill(fields, (byte) 0);
        return framed;
    }

    private static <T> T read(
            byte kind, byte[] bytes, java.util.function.Function<ProtoReader, T> reader) {
        if (bytes.length < 2 || bytes[0] != kind) {
            throw new OmemoException(Fault.BROKEN_STATE, "The stored keys are damaged.");
        }
        if (bytes[1] != VERSION) {
            throw new OmemoException(
                    Fault.BROKEN_STATE,
                    "The stored keys are of the form " + bytes[1] + ": update this program.");
        }
        try {
            return reader.apply(new ProtoReader(bytes, 2, bytes.length));
        } catch (OmemoException | IllegalArgumentException damaged) {
            throw new OmemoException(Fault.BROKEN_STATE, "The stored keys are damaged.");
        }
    }

    /** A part that must be there. */
    static <T> T required(@org.jspecify.annotations.Nullable T part) {
        if (part == null) {
            throw new OmemoException(Fault.BROKEN_STATE, "The stored keys are damaged.");
        }
        return part;
    }
}
