package org.libervia.backend.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.parameter.ParameterCatalogue;
import org.libervia.backend.parameter.ParameterKey;
import org.libervia.backend.parameter.ParameterTemplate;
import org.libervia.backend.parameter.ParameterValues;
import org.libervia.backend.profile.Profiles;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Signal;
import org.libervia.domain.account.ParameterChanged;
import org.libervia.domain.account.ParameterValue;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.domain.account.ProfilesFacet;

/** Parameters, for frontends. */
public final class ParameterService implements ParametersFacet {
    private static final int NO_LIMIT = -1;

    private final ParameterCatalogue catalogue;
    private final ParameterValues general;
    private final Profiles profiles;
    private final Sessions sessions;
    private final ProfilesFacet editing;
    private final Consumer<Signal> signals;

    public ParameterService(
            ParameterCatalogue catalogue,
            ParameterValues general,
            Profiles profiles,
            Sessions sessions,
            ProfilesFacet editing,
            Consumer<Signal> signals) {
        this.catalogue = catalogue;
        this.general = general;
        this.profiles = profiles;
        this.sessions = sessions;
        this.editing = editing;
        this.signals = signals;
    }

    @Override
    public List<ParameterValue> list(String profile, int securityLimit) {
        ProfileSession session = session(profile);
        return catalogue.all().stream()
                .filter(parameter -> visible(parameter, securityLimit))
                .map(parameter -> shown(session, parameter))
                .toList();
    }

    @Override
    public ParameterValue get(String profile, String category, String name, int securityLimit) {
        Parameter<?> parameter = permitted(category, name, securityLimit);
        return shown(session(profile), parameter);
    }

    @Override
    public void set(String profile, String category, String name, String value, int securityLimit) {
        set(session(profile), permitted(category, name, securityLimit), value);
    }

    private void set(ProfileSession session, Parameter<?> parameter, String value) {
        KeptElsewhere.Keeping keeping = KeptElsewhere.find(parameter).orElse(null);
        if (keeping != null) {
            editing.modify(session.profile(), keeping.change().apply(value));
            changed(List.of(session), parameter, value);
        } else if (parameter.general()) {
            changed(sessions.all(), parameter, general.set(parameter, value));
        } else {
            changed(List.of(session), parameter, session.parameters().set(parameter, value));
        }
    }

    private void changed(
            Collection<ProfileSession> concerned, Parameter<?> parameter, String value) {
        String told = parameter.type() == ParameterValue.Type.PASSWORD ? "" : value;
        for (ProfileSession session : concerned) {
            signals.accept(
                    new ParameterChanged(
                            session.profile(), parameter.category(), parameter.name(), told));
        }
    }

    @Override
    public String save(String profile) {
        ProfileSession session = session(profile);
        List<ParameterTemplate.Value> values = new ArrayList<>();
        for (Parameter<?> parameter : catalogue.all()) {
            if (isCarried(parameter)) {
                values.add(
                        new ParameterTemplate.Value(
                                ParameterKey.of(parameter),
                                parameter.general(),
                                value(session, parameter)));
            }
        }
        return ParameterTemplate.write(values);
    }

    @Override
    public int load(String profile, String xml) {
        ProfileSession session = session(profile);
        int set = 0;
        for (ParameterTemplate.Value value : ParameterTemplate.read(xml)) {
            Parameter<?> parameter = catalogue.find(value.key()).orElse(null);
            if (parameter != null && isCarried(parameter)) {
                set(session, parameter, value.text());
                set++;
            }
        }
        return set;
    }

    /** Whose account it is, and its secrets, stay with a profile. */
    private static boolean isCarried(Parameter<?> parameter) {
        return parameter.type() != ParameterValue.Type.PASSWORD
                && KeptElsewhere.find(parameter).isEmpty();
    }

    private ProfileSession session(String profile) {
        return sessions.get(profiles.get(profile));
    }

    private String value(ProfileSession session, Parameter<?> parameter) {
        return KeptElsewhere.find(parameter)
                .map(keeping -> keeping.read().apply(session.stored()))
                .orElseGet(() ->
                        (parameter.general() ? general : session.parameters()).text(parameter));
    }

    private ParameterValue shown(ProfileSession session, Parameter<?> parameter) {
        boolean secret = parameter.type() == ParameterValue.Type.PASSWORD;
        return new ParameterValue(
                parameter.category(),
                parameter.name(),
                parameter.label(),
                parameter.type(),
                parameter.general(),
                secret ? "" : value(session, parameter),
                parameter.standard(),
                parameter.options(),
                parameter.security());
    }

    private static boolean visible(Parameter<?> parameter, int limit) {
        return limit <= NO_LIMIT || (parameter.security() >= 0 && parameter.security() <= limit);
    }

    private Parameter<?> permitted(String category, String name, int limit) {
        Parameter<?> parameter = catalogue.get(new ParameterKey(category, name));
        if (!visible(parameter, limit)) {
            throw new LiberviaException(
                    Problem.FORBIDDEN,
                    "The parameter "
                            + ParameterKey.of(parameter)
                            + " is beyond the security limit "
                            + limit
                            + ".");
        }
        return parameter;
    }
}
