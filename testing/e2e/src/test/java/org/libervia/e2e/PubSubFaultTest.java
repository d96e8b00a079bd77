package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.testing.kit.ChildProcess;
import org.libervia.testing.kit.CuttingProxy;
import org.libervia.testing.kit.PostgresServer;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.Servers;
import org.libervia.testing.kit.server.XmppServer;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The PubSub service when things go wrong around it: what it acknowledged is there, once; what it
 * can't do is answered with an error that says so.
 */
class PubSubFaultTest {
    private static final int KILLS = 20;
    private static final int AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String OPEN_TO_ALL =
            "<configure><x xmlns='jabber:x:data' type='submit'>"
                    + "<field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>"
                    + "<field var='pubsub#publish_model'><value>open</value></field></x></configure>";

    @TempDir private Path directory = Path.of("none");

    private static XmppServer prosody() {
        Assumptions.assumeTrue(Servers.PROSODY.isInstalled(), Servers.PROSODY.absence());
        return Servers.prosody();
    }

    /** Without a chance to put anything in order. */
    private static void kill(ChildProcess program) {
        ProcessHandle.of(program.pid()).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> !program.isAlive());
    }

    private static String condition(XmlElement answer) {
        return answer.child("error", "jabber:client")
                .map(error -> error.attribute("type") + " " + error.toString())
                .orElse("none in " + answer);
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereOnce() throws Exception {
        XmppServer server = prosody();
        PubSubPrograms programs =
                new PubSubPrograms(server, directory, directory.resolve("libervia"));
        Random random = new Random(11);
        try (Publisher publisher = Publisher.at(server, programs.address())) {
            for (int run = 0; run < KILLS; run++) {
                try (ChildProcess program = programs.serving(publisher)) {
                    if (run == 0) {
                        publisher.pubsub("set", "<create node='notes'/>");
                    }
                    int enough = publisher.acknowledged().size() + AT_ONCE + random.nextInt(300);
                    Thread killer =
                            Thread.ofVirtual()
                                    .start(() -> {
                                        await().atMost(PATIENCE)
                                                .pollInterval(Duration.ofMillis(5))
                                                .until(() ->
                                                        publisher.acknowledged().size() >= enough);
                                        kill(program);
                                    });
                    publisher.load("run" + run + "-", AT_ONCE, () -> !program.isAlive());
                    killer.join();
                }
            }
            assertThat(publisher.acknowledged()).hasSizeGreaterThanOrEqualTo(KILLS * AT_ONCE);
            try (ChildProcess _ = programs.serving(publisher)) {
                assertThat(publisher.stored())
                        .doesNotHaveDuplicates()
                        .containsAll(publisher.acknowledged());
            }
        }
    }

    @Test
    void whenTheDatabaseIsAwayRequestsAreRefusedUntilItIsBack() throws Exception {
        XmppServer server = prosody();
        String database = PostgresServer.shared().newDatabase();
        int port = URI.create(database).getPort();
        try (CuttingProxy line = CuttingProxy.to("localhost", port)) {
            PubSubPrograms programs =
                    new PubSubPrograms(server, directory, directory.resolve("libervia"))
                            .with("DATABASE_URL", database.replace(":" + port, ":" + line.port()));
            try (Publisher publisher = Publisher.at(server, programs.address());
                    ChildProcess program = programs.serving(publisher)) {
                publisher.pubsub("set", "<create node='notes'/>");
                publisher.load("before-", AT_ONCE, () -> publisher.acknowledged().size() > 100);
                line.refuse();
                line.cut(CuttingProxy.Cut.RESET);

                assertThat(condition(publisher.publish("while")))
                        .startsWith("wait")
                        .contains("resource-constraint", "Try again later");
                assertThat(condition(publisher.pubsub("get", "<items node='notes'/>")))
                        .startsWith("wait")
                        .contains("resource-constraint");
                assertThat(program.isAlive()).isTrue();

                line.accept();
                await().atMost(PATIENCE)
                        .until(() -> "result".equals(publisher.publish("after").attribute("type")));
                assertThat(publisher.stored())
                        .doesNotHaveDuplicates()
                        .containsAll(publisher.acknowledged());
            }
        }
    }

    @Test
    void twoInstancesServeAsOneAndOneIsEnough() throws Exception {
        Assumptions.assumeTrue(Servers.EJABBERD.isInstalled(), Servers.EJABBERD.absence());
        XmppServer server = Servers.ejabberd();
        PubSubPrograms programs =
                new PubSubPrograms(server, directory, directory.resolve("libervia"))
                        .with("DATABASE_URL", PostgresServer.shared().newDatabase());
        try (Publisher publisher = Publisher.at(server, programs.address());
                Publisher other = Publisher.at(server, programs.address());
                ChildProcess first = programs.serving(publisher);
                ChildProcess second = programs.start()) {
            await().atMost(PATIENCE).until(() -> programs.said().contains("is connected"));
            publisher.pubsub("set", "<create node='notes'/>" + OPEN_TO_ALL);
            publisher.load("both-", AT_ONCE, () -> publisher.acknowledged().size() > 200);
            assertThat(other.publish("of-another").attribute("type")).isEqualTo("result");

            kill(first);
            await().atMost(PATIENCE).until(publisher::isServed);
            await().atMost(PATIENCE).until(other::isServed);
            publisher.load("one-", AT_ONCE, () -> publisher.acknowledged().size() > 400);

            assertThat(second.isAlive()).isTrue();
            assertThat(other.stored())
                    .doesNotHaveDuplicates()
                    .contains("of-another")
                    .containsAll(publisher.acknowledged());
        }
    }

    @Test
    void whenTheServerComesBackTheServiceDoesToo() throws Exception {
        XmppServer server = prosody();
        try (CuttingProxy line = CuttingProxy.to(server.host(), server.port(Port.COMPONENT))) {
            PubSubPrograms programs =
                    new PubSubPrograms(server, directory, directory.resolve("libervia"))
                            .with("RPORT", Integer.toString(line.port()));
            try (Publisher publisher = Publisher.at(server, programs.address());
                    ChildProcess program = programs.serving(publisher)) {
                publisher.pubsub("set", "<create node='notes'/>");
                for (int cut = 0; cut < 3; cut++) {
                    int before = publisher.acknowledged().size();
                    line.refuse();
                    Thread cutter =
                            Thread.ofVirtual()
                                    .start(() -> {
                                        await().until(() ->
                                                publisher.acknowledged().size() > before + AT_ONCE);
                                        line.cut(CuttingProxy.Cut.RESET);
                                    });
                    publisher.load(
                            "cut" + cut + "-",
                            AT_ONCE,
                            () -> !cutter.isAlive() && line.open() == 0);
                    cutter.join();
                    line.accept();
                    await().atMost(PATIENCE).until(publisher::isServed);
                }
                assertThat(program.isAlive()).isTrue();
                assertThat(publisher.stored())
                        .doesNotHaveDuplicates()
                        .containsAll(publisher.acknowledged());
            }
        }
    }

    @Test
    void whenTheDiskIsFullPublishesAreRefusedAndTheRestStays() throws Exception {
        XmppServer server = prosody();
        Path disk = Files.createDirectory(directory.resolve("small-disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=24m,mode=0777", "tmpfs", disk.toString()),
                "no file system of a few megabytes can be mounted here: that takes root");
        try {
            PubSubPrograms programs =
                    new PubSubPrograms(server, directory, disk.resolve("libervia"));
            try (Publisher publisher = Publisher.at(server, programs.address());
                    ChildProcess program = programs.serving(publisher)) {
                publisher.pubsub("set", "<create node='notes'/>");
                publisher.load("before-", AT_ONCE, () -> publisher.acknowledged().size() > 100);
                Path ballast = disk.resolve("ballast");
                fill(ballast);

                String large = "x".repeat(60_000);
                await().atMost(PATIENCE)
                        .until(() -> "error".equals(publisher.publish(large).attribute("type")));
                assertThat(condition(publisher.publish(large)))
                        .startsWith("wait")
                        .contains("resource-constraint", "nothing was changed");
                assertThat(program.isAlive()).isTrue();
                List<String> acknowledged = publisher.acknowledged();
                assertThat(publisher.stored()).containsAll(acknowledged);

                Files.delete(ballast);
                await().atMost(PATIENCE)
                        .until(() -> "result".equals(publisher.publish("after").attribute("type")));
                assertThat(publisher.stored()).containsAll(acknowledged).contains("after");
            }
        } finally {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static void fill(Path ballast) throws Exception {
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static boolean run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
