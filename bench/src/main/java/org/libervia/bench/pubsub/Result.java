package org.libervia.bench.pubsub;

/**
 * What a row came to, for one service.
 *
 * @param perSecond how many a second; negative when there is no figure
 * @param median milliseconds
 * @param p99 milliseconds
 * @param note what is to be known of the figure, or why there is none
 */
record Result(String row, double perSecond, double median, double p99, String note) {
    static Result none(String row, String why) {
        return new Result(row, -1, 0, 0, why);
    }

    static Result of(String row, Caller.Answered answered, double each) {
        return new Result(
                row,
                answered.perSecond() * each,
                answered.median(),
                answered.p99(),
                answered.refusal().isEmpty() ? "" : "refused: " + answered.refusal());
    }

    boolean isFigure() {
        return perSecond >= 0;
    }
}
