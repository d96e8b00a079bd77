package org.libervia.cli.completion;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;

/** The values that are known for a kind of argument; some are asked of the backend, if it runs. */
final class KnownValues {
    private final Context context;
    private final List<String> words;

    /**
     * @param words what was typed; it may name the profile
     */
    KnownValues(Context context, List<String> words) {
        this.context = context;
        this.words = words;
    }

    /** The values for an argument with this label. */
    List<Candidate> of(String label) {
        try {
            return switch (label) {
                case "PROFILE" -> profiles();
                case "JID" -> contacts();
                case "FILE", "IMAGE_PATH" -> List.of(Candidate.FILES);
                default -> label.indexOf('|') > 0 ? choices(label) : List.of();
            };
        } catch (LiberviaException noBackend) {
            return List.of();
        }
    }

    private static List<Candidate> choices(String label) {
        List<Candidate> all = new ArrayList<>();
        for (String choice : label.split("\\|")) {
            all.add(new Candidate(choice, ""));
        }
        return all;
    }

    private List<Candidate> profiles() {
        List<Candidate> all = new ArrayList<>();
        for (ProfileInfo profile : context.facet(ProfilesFacet.class).list(true, true)) {
            all.add(new Candidate(profile.name(), profile.jid().toString()));
        }
        return all;
    }

    private List<Candidate> contacts() {
        List<Candidate> all = new ArrayList<>();
        for (Contact contact : context.facet(ContactsFacet.class).list(profile())) {
            all.add(new Candidate(contact.jid().toString(), contact.name()));
        }
        return all;
    }

    private String profile() {
        for (int i = 0; i < words.size() - 1; i++) {
            String word = words.get(i);
            if (word.equals("-p") || word.equals("--profile")) {
                return words.get(i + 1);
            }
        }
        return "@DEFAULT@";
    }
}
