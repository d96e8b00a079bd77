package org.libervia.template.value;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;
import org.libervia.template.TemplateException;

/** The whole numbers from a start to before an end. */
public final class Range extends AbstractList<@Nullable Object> {
    private static final int LONGEST = 100_000;

    private final long start;
    private final long end;
    private final long step;
    private final int size;

    /** A range of at most 100,000 numbers. */
    public Range(long start, long end, long step) {
        if (step == 0) {
            throw TemplateException.failed("the step of a range must not be zero");
        }
        long span = step > 0 ? end - start : start - end;
        long width = Math.abs(step);
        long count = span <= 0 ? 0 : (span - 1) / width + 1;
        if (count > LONGEST || (span < 0) != (step > 0 ? end < start : end > start)) {
            throw new TemplateException(
                    TemplateException.Kind.LIMIT, "a range may have " + LONGEST + " numbers");
        }
        this.start = start;
        this.end = end;
        this.step = step;
        this.size = (int) count;
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return start + index * step;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + end + (step == 1 ? "" : ", " + step) + ")";
    }
}
