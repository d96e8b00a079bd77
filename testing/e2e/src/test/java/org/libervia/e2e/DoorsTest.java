package org.libervia.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doors of ARCHITECTURE.md: which room may see which. */
class DoorsTest {
    private static final String[] FOUNDATION = {
        "org.libervia.base..",
        "org.libervia.config..",
        "org.libervia.crypto..",
        "org.libervia.markup..",
        "org.libervia.store..",
        "org.libervia.http..",
        "org.libervia.template.."
    };
    private static final String[] PROTOCOL = {
        "org.libervia.omemo..", "org.libervia.xmpp..", "org.libervia.xep.."
    };
    private static final String[] DOMAIN = {"org.libervia.domain.."};
    private static final String[] BRIDGE = {"org.libervia.bridge.."};
    private static final String[] BACKEND = {"org.libervia.backend..", "org.libervia.feature.."};
    private static final String[] FRONTENDS = {"org.libervia.cli..", "org.libervia.web.."};
    private static final String[] SERVICES = {"org.libervia.pubsub.."};
    private static final String[] APPS = {"org.libervia.app.."};

    private static JavaClasses ours = new ClassFileImporter().importPackages();

    @BeforeAll
    static void importClasses() {
        ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.libervia");
    }

    private static void closed(String[] room, String[]... forbidden) {
        for (String[] other : forbidden) {
            noClasses()
                    .that()
                    .resideInAnyPackage(room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(other)
                    .check(ours);
        }
    }

    @Test
    void foundationKnowsNothingOfOurs() {
        closed(FOUNDATION, PROTOCOL, DOMAIN, BRIDGE, BACKEND, FRONTENDS, APPS);
    }

    @Test
    void partsOfTheFoundationKnowOnlyTheBase() {
        noClasses()
                .that()
                .resideInAPackage("org.libervia.base..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.libervia.config..",
                        "org.libervia.crypto..",
                        "org.libervia.store..",
                        "org.libervia.http..")
                .check(ours);
    }

    @Test
    void protocolKnowsTheFoundationOnly() {
        closed(PROTOCOL, DOMAIN, BRIDGE, BACKEND, FRONTENDS, APPS);
    }

    @Test
    void domainKnowsTheBaseOnly() {
        closed(DOMAIN, PROTOCOL, BRIDGE, BACKEND, FRONTENDS, APPS);
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.libervia.config..",
                        "org.libervia.crypto..",
                        "org.libervia.store..",
                        "org.libervia.http..",
                        "java.sql..",
                        "javax.xml..",
                        "java.net..")
                .check(ours);
    }

    @Test
    void bridgeKnowsTheDomainOnly() {
        closed(BRIDGE, PROTOCOL, BACKEND, FRONTENDS, APPS);
    }

    @Test
    void frontendsSeeTheDomainAndABridge() {
        closed(FRONTENDS, PROTOCOL, BACKEND, APPS);
        noClasses()
                .that()
                .resideInAnyPackage(FRONTENDS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.libervia.store..", "org.libervia.crypto..")
                .check(ours);
    }

    @Test
    void backendKnowsNoFrontendAndNoTransport() {
        closed(BACKEND, FRONTENDS, APPS);
        closed(BACKEND, new String[] {"org.libervia.bridge.socket.."});
    }

    @Test
    void servicesKnowTheFoundationAndTheProtocol() {
        closed(SERVICES, DOMAIN, BRIDGE, BACKEND, FRONTENDS, APPS);
        closed(FOUNDATION, SERVICES);
        closed(PROTOCOL, SERVICES);
        closed(DOMAIN, SERVICES);
        closed(BRIDGE, SERVICES);
        closed(BACKEND, SERVICES);
        closed(FRONTENDS, SERVICES);
    }

    @Test
    void nobodyImportsApps() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.libervia.app..", "org.libervia.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APPS)
                .check(ours);
    }

    @Test
    void databasesAreReachedThroughTheStoreOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.libervia.store..", "org.libervia.testing..", "org.libervia.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sqlite..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..")
                .check(ours);
    }

    @Test
    void cryptographyIsReachedThroughItsPortOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.libervia.crypto..", "org.libervia.testing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..", "javax.crypto..")
                .check(ours);
    }

    @Test
    void socketsAreOpenedWhereTheyBelong() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.libervia.http..",
                        "org.libervia.xmpp..",
                        "org.libervia.bridge.socket..",
                        "org.libervia.app..",
                        "org.libervia.testing..",
                        "org.libervia.bench..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(ours);
    }

    @Test
    void featuresUseEachOtherThroughWhatTheyProvide() {
        slices().matching("org.libervia.feature.(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void packagesHaveNoCycles() {
        for (String room :
                new String[] {
                    "org.libervia.omemo.(*)..",
                    "org.libervia.template.(*)..",
                    "org.libervia.xmpp.(*)..",
                    "org.libervia.xep.(*)..",
                    "org.libervia.domain.(*)..",
                    "org.libervia.backend.(*)..",
                    "org.libervia.bridge.(*)..",
                    "org.libervia.cli.(*)..",
                    "org.libervia.web.(*)..",
                    "org.libervia.pubsub.(*)..",
                    "org.libervia.app.(*).."
                }) {
            slices().matching(room).should().beFreeOfCycles().allowEmptyShould(true).check(ours);
        }
    }
}
