package org.libervia.template.runtime;

import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;
import org.libervia.template.TemplateException;
import org.libervia.template.value.Text;

/** Where a template writes. */
public final class Output {
    private final StringBuilder text;
    private final int limit;
    private boolean muted;

    /** An output of a most length. */
    public Output(int size, int limit) {
        this.text = new StringBuilder(size);
        this.limit = limit;
    }

    /** Writes nothing from now on: the text of a template that extends another is not shown. */
    public void mute(boolean silent) {
        muted = silent;
    }

    /** Whether it writes nothing. */
    public boolean isMuted() {
        return muted;
    }

    /** Writes text as it is. */
    public void write(String part) {
        if (!muted) {
            text.append(part);
            check();
        }
    }

    /** Writes a value, escaped unless it is safe. */
    public void value(@Nullable Object value, boolean escape) {
        if (muted) {
            return;
        }
        if (!escape || value instanceof Number) {
            text.append(Text.of(value));
        } else if (value instanceof SafeString safe) {
            text.append(safe.text());
        } else {
            SafeString.escape(Text.of(value), text);
        }
        check();
    }

    private void check() {
        if (text.length() > limit) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT,
                    "the limit of " + limit + " characters of output is reached");
        }
    }

    /** What was written, as a value. */
    Object captured(boolean safe) {
        return safe ? new SafeString(text.toString()) : text.toString();
    }

    /** The number of characters written. */
    public int length() {
        return text.length();
    }

    /** What was written. */
    public CharSequence text() {
        return text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
