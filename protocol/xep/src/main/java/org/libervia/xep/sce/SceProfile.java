package org.libervia.xep.sce;

/**
 * Which parts of an envelope an encryption asks for (XEP-0420 §5).
 *
 * @param padding hides how long the content is
 * @param time tells replays
 * @param to tells that a stanza was sent on to somebody else
 * @param from tells that a stanza was sent on by somebody else
 */
public record SceProfile(Need padding, Need time, Need to, Need from) {
    /** OMEMO between two people (XEP-0384 §5.4). */
    public static final SceProfile OMEMO =
            new SceProfile(Need.REQUIRED, Need.OPTIONAL, Need.OPTIONAL, Need.OPTIONAL);

    /** OMEMO in a room: so that what was said there is not taken for said in private. */
    public static final SceProfile OMEMO_ROOM =
            new SceProfile(Need.REQUIRED, Need.OPTIONAL, Need.REQUIRED, Need.OPTIONAL);

    /** Messages about trust (XEP-0434 §5). */
    public static final SceProfile TRUST_MESSAGES =
            new SceProfile(Need.REQUIRED, Need.REQUIRED, Need.OPTIONAL, Need.OPTIONAL);

    /** How much a part is needed. */
    public enum Need {
        /** An envelope without it is refused. */
        REQUIRED,
        /** It is written, and checked where it is there. */
        OPTIONAL,
        /** It is not written. */
        NONE
    }
}
