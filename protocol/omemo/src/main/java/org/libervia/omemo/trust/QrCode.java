package org.libervia.omemo.trust;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A {@link TrustUri} as another device scans it: squares, dark or light. */
public final class QrCode {
    /** How many light squares have to be left on each side of the code. */
    public static final int MARGIN = 4;

    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    /** The code of an address with keys. */
    public static QrCode of(TrustUri uri) {
        try {
            return new QrCode(Encoder.encode(uri.toString(), ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "so many keys do not fit into one code: show fewer of them", tooLong);
        }
    }

    /** How many squares there are in a row, without the margin. */
    public int size() {
        return squares.getWidth();
    }

    /** Whether a square is dark; those in the margin are not. */
    public boolean isDark(int column, int row) {
        return column >= 0
                && row >= 0
                && column < size()
                && row < size()
                && squares.get(column, row) == 1;
    }

    /** The code for a terminal, two rows in a line of text, with its margin. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = -MARGIN; row < size() + MARGIN; row += 2) {
            for (int column = -MARGIN; column < size() + MARGIN; column++) {
                boolean upper = isDark(column, row);
                boolean lower = isDark(column, row + 1);
                text.append(upper ? lower ? ' ' : '▄' : lower ? '▀' : '█');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
