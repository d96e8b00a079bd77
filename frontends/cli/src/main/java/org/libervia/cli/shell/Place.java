package org.libervia.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** Where the shell is in the tree of commands, as in a directory. */
final class Place {
    private final Group tree;
    private List<String> path = List.of();

    Place(Group tree) {
        this.tree = tree;
    }

    List<String> path() {
        return path;
    }

    /** The words with the path before them. */
    List<String> absolute(List<String> words) {
        List<String> all = new ArrayList<>(path);
        all.addAll(words);
        return all;
    }

    /**
     * Goes to {@code profile}, {@code ..}, {@code /} or {@code ../roster}.
     *
     * @throws LiberviaException {@code NOT_FOUND} when there is no such group
     */
    void go(String where) {
        List<String> target = new ArrayList<>(where.startsWith("/") ? List.of() : path);
        for (String step : where.split("[/ ]+")) {
            if (step.equals("..")) {
                if (!target.isEmpty()) {
                    target.removeLast();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                target.add(step);
            }
        }
        if (!(find(target).orElse(null) instanceof Group)) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "There is no group of commands \"" + String.join(" ", target) + "\".");
        }
        path = List.copyOf(target);
    }

    /** The node that these words, from the root, lead to; they may go on with arguments. */
    Optional<Node> find(List<String> words) {
        Node node = tree;
        for (String word : words) {
            if (node instanceof Leaf) {
                return Optional.of(node);
            }
            Node child = ((Group) node).child(word).orElse(null);
            if (child == null) {
                return Optional.empty();
            }
            node = child;
        }
        return Optional.of(node);
    }
}
