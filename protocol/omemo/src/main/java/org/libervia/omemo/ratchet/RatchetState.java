package org.libervia.omemo.ratchet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;

/**
 * Where a session stands.
 *
 * @param root what the next chains are made of
 * @param own our ratchet key
 * @param sending absent as long as a responder has received nothing
 * @param remote the other side's ratchet key
 * @param receiving absent as long as nothing was received
 * @param previous how many messages our sending chain before had
 * @param skipped keys of messages that have not come yet, the oldest first, at most {@link #LIMIT}
 * @param spare keys one past the announced end of earlier chains, at most {@link #SPARES}: some
 *     clients of the older version announce one message less than they sent
 * @param retired earlier ratchet keys of the other side, the oldest first, at most {@link
 *     #RETIRED}: what comes for them without a kept key was seen before
 */
@SuppressWarnings("ReferenceEquality") // secrets are held, not equal
public record RatchetState(
        SecretBytes root,
        KeyPair own,
        @Nullable Chain sending,
        @Nullable PublicKey remote,
        @Nullable Chain receiving,
        int previous,
        List<SkippedKey> skipped,
        List<SkippedKey> spare,
        List<PublicKey> retired) {

    /** How many messages may be missing at once, and of how many the keys are kept. */
    public static final int LIMIT = 1000;

    static final int SPARES = 5;
    static final int RETIRED = 16;

    public RatchetState {
        skipped = List.copyOf(skipped);
        spare = List.copyOf(spare);
        retired = List.copyOf(retired);
    }

    /** Whether the other side has shown this key in this session. */
    public boolean knows(PublicKey ratchetKey) {
        return ratchetKey.equals(remote)
                || retired.contains(ratchetKey)
                || skipped.stream().anyMatch(key -> key.ratchetKey().equals(ratchetKey))
                || spare.stream().anyMatch(key -> key.ratchetKey().equals(ratchetKey));
    }

    /** How many messages the newest receiving chain has had. */
    public int received() {
        return receiving == null ? 0 : receiving.n();
    }

    /** Wipes the secrets that none of these states holds. */
    public void wipeUnless(List<RatchetState> keepers) {
        Set<SecretBytes> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean sameKeys = false;
        for (RatchetState keeper : keepers) {
            sameKeys |= keeper.skipped == skipped && keeper.spare == spare;
        }
        for (RatchetState keeper : keepers) {
            kept.addAll(keeper.secrets(!sameKeys));
        }
        for (SecretBytes secret : secrets(!sameKeys)) {
            if (!kept.contains(secret)) {
                secret.wipe();
            }
        }
    }

    private List<SecretBytes> secrets(boolean withKeptKeys) {
        List<SecretBytes> all = new ArrayList<>();
        all.add(root);
        all.add(own.privateKey());
        if (sending != null) {
            all.add(sending.key());
        }
        if (receiving != null) {
            all.add(receiving.key());
        }
        if (withKeptKeys) {
            skipped.forEach(one -> all.add(one.key()));
            spare.forEach(one -> all.add(one.key()));
        }
        return all;
    }
}
