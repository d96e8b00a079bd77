package org.libervia.template.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Place;
import org.libervia.template.lexer.Token;
import org.libervia.template.lexer.TokenKind;
import org.libervia.template.statement.NameTarget;
import org.libervia.template.statement.NamespaceTarget;
import org.libervia.template.statement.Target;
import org.libervia.template.statement.TupleTarget;

/** Reads what is set: names, tuples of names, attributes of namespaces. */
final class TargetParser {
    private static final Set<String> CONSTANTS =
            Set.of("true", "false", "none", "True", "False", "None");

    private final Tokens tokens;

    TargetParser(Tokens tokens) {
        this.tokens = tokens;
    }

    String name() {
        Token name = tokens.expect(TokenKind.NAME);
        if (CONSTANTS.contains(name.text())) {
            throw tokens.error("'" + name.text() + "' can't be set", tokens.place(name));
        }
        return name.text();
    }

    Target withNamespace() {
        if (tokens.following().isOperator(".")) {
            Place place = tokens.place();
            String namespace = name();
            tokens.next();
            return new NamespaceTarget(namespace, tokens.expect(TokenKind.NAME).text(), place);
        }
        return target(null);
    }

    /** One target, or several with commas, up to a name. */
    Target target(@Nullable String end) {
        Place place = tokens.place();
        List<Target> targets = new ArrayList<>();
        boolean several = false;
        while (!isEnd(end)) {
            targets.add(single());
            if (!tokens.skipOperator(",")) {
                break;
            }
            several = true;
        }
        if (targets.isEmpty()) {
            throw tokens.error("expected a name, not " + tokens.current().shown());
        }
        return several ? new TupleTarget(targets, place) : targets.getFirst();
    }

    private boolean isEnd(@Nullable String end) {
        return tokens.isOperator(")")
                || tokens.isOperator("=")
                || tokens.is(TokenKind.BLOCK_END)
                || (end != null && tokens.isName(end));
    }

    private Target single() {
        if (tokens.skipOperator("(")) {
            tokens.enter();
            Target target = target(null);
            tokens.expectOperator(")");
            tokens.leave();
            return target;
        }
        return new NameTarget(name());
    }
}
