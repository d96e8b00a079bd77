package org.libervia.backend.session;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.parameter.CoreParameters;
import org.libervia.backend.parameter.ParameterKey;
import org.libervia.backend.profile.Profile;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ProfileChange;

/** The parameters that users see as such, but which are kept with the profile itself. */
final class KeptElsewhere {

    /** How one is read, and what change sets it. */
    record Keeping(Function<Profile, String> read, Function<String, ProfileChange> change) {}

    private static final Map<ParameterKey, Keeping> ALL =
            Map.of(
                    ParameterKey.of(CoreParameters.PROFILE_PASSWORD),
                    new Keeping(profile -> "", text -> new ProfileChange(text, null, null, null)),
                    ParameterKey.of(CoreParameters.XMPP_PASSWORD),
                    new Keeping(profile -> "", text -> new ProfileChange(null, text, null, null)),
                    ParameterKey.of(CoreParameters.JID),
                    new Keeping(
                            profile -> profile.jid().toString(),
                            text -> new ProfileChange(null, null, jid(text), null)),
                    ParameterKey.of(CoreParameters.AUTOCONNECT_BACKEND),
                    new Keeping(
                            profile -> Boolean.toString(profile.autoconnect()),
                            text -> new ProfileChange(null, null, null, truth(text))));

    private KeptElsewhere() {}

    static Optional<Keeping> find(Parameter<?> parameter) {
        @Nullable Keeping keeping = ALL.get(ParameterKey.of(parameter));
        return Optional.ofNullable(keeping);
    }

    private static Boolean truth(String text) {
        return CoreParameters.AUTOCONNECT_BACKEND.reader().apply(text);
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(Problem.DATA, "“" + text + "” is no XMPP address.", wrong);
        }
    }
}
