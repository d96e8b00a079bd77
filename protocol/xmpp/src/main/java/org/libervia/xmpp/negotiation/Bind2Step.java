package org.libervia.xmpp.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

/**
 * A resource bound along with the authentication (XEP-0386), or an earlier stream resumed (XEP-0198
 * §9), with carbons and stream management on from the start: one round trip for all.
 */
final class Bind2Step {
    static final String NAMESPACE = "urn:xmpp:bind:0";
    private static final String CARBONS = "urn:xmpp:carbons:2";
    private static final int MOST_EARLY = 10_000;

    private final XmlChannel channel;
    private final boolean binds;
    private final boolean resumes;
    private final List<String> extras;

    private Bind2Step(XmlChannel channel, boolean binds, boolean resumes, List<String> extras) {
        this.channel = channel;
        this.binds = binds;
        this.resumes = resumes;
        this.extras = extras;
    }

    static Bind2Step of(XmlChannel channel, XmlElement inline, ClientIdentity identity) {
        Optional<XmlElement> bind = inline.child("bind", NAMESPACE);
        List<String> extras =
                bind.flatMap(b -> b.child("inline", NAMESPACE)).stream()
                        .flatMap(list -> list.elements("feature", NAMESPACE))
                        .map(feature -> feature.attribute("var", ""))
                        .toList();
        // The server makes up the resource: one that was asked for needs the old way, unless a
        // device keeps the new one the same as well.
        boolean free = identity.resource() == null || identity.device() != null;
        return new Bind2Step(
                channel,
                bind.isPresent() && free,
                inline.child("sm", Sm.NAMESPACE).isPresent(),
                extras);
    }

    /** What to ask for along with the authentication. */
    List<XmlElement> requests(@Nullable Resumption resumption, ClientIdentity identity) {
        List<XmlElement> requests = new ArrayList<>();
        if (resumption != null && resumes) {
            requests.add(Sm.resume(resumption.id(), resumption.h()));
        }
        // Without the old stream's resumption in the same breath, it must be tried for first.
        if (binds && (resumption == null || resumes)) {
            XmlElement.Builder bind = XmlElement.builder("bind", NAMESPACE);
            Device device = identity.device();
            if (device != null) {
                bind.textChild("tag", device.software());
            }
            if (extras.contains(CARBONS)) {
                bind.child(XmlElement.empty("enable", CARBONS));
            }
            if (extras.contains(Sm.NAMESPACE)) {
                bind.child(Sm.enable());
            }
            requests.add(bind.build());
        }
        return requests;
    }

    /** The stream as {@code <success/>} made it; empty when it neither resumed nor bound one. */
    Optional<Negotiated> result(
            Sasl2Step.Success success, @Nullable Resumption resumption, XmlElement before) {
        Optional<XmlElement> resumed = success.element().child("resumed", Sm.NAMESPACE);
        if (resumed.isPresent() && resumption != null) {
            return Optional.of(
                    new Negotiated(
                            channel,
                            resumption.jid(),
                            before,
                            success.mechanism(),
                            true,
                            resumption.stream(),
                            Early.NONE,
                            new Negotiated.Previous(true, Sm.h(resumed.get()).orElse(0L))));
        }
        return success.element()
                .child("bound", NAMESPACE)
                .map(bound -> bound(bound, success).after(before(success)));
    }

    private static Negotiated.Previous before(Sasl2Step.Success success) {
        return success.element()
                .child("failed", Sm.NAMESPACE)
                .map(ManagementStep::failed)
                .orElse(Negotiated.Previous.NONE);
    }

    private Negotiated bound(XmlElement bound, Sasl2Step.Success success) {
        Jid jid =
                success.element()
                        .childText("authorization-identifier")
                        .map(text -> Jid.parse(text.strip()))
                        .filter(Jid::isFull)
                        .orElseThrow(() ->
                                new XmppException(Problem.REMOTE, "The server bound no address."));
        List<XmlElement> early = new ArrayList<>();
        XmlElement features = features(early);
        Optional<XmlElement> enabled = bound.child("enabled", Sm.NAMESPACE);
        if (enabled.isEmpty() && early.isEmpty()) {
            return ManagementStep.enable(channel, jid, features, success.mechanism());
        }
        return new Negotiated(
                channel,
                jid,
                features,
                success.mechanism(),
                enabled.isPresent(),
                enabled.map(e -> Sm.Enabled.read(e).resumption()).orElse(null),
                enabled.isPresent() ? new Early(List.of(), early) : new Early(early, List.of()),
                Negotiated.Previous.NONE);
    }

    /** The features that follow; stanzas to the address just bound may come before them. */
    private XmlElement features(List<XmlElement> early) {
        XmlElement next = Exchange.next(channel);
        while (!next.is("features", XmlStreamReader.STREAMS)) {
            early.add(next);
            if (early.size() > MOST_EARLY) {
                throw Exchange.unexpected(next);
            }
            next = Exchange.next(channel);
        }
        return next;
    }
}
