package org.libervia.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.libervia.e2e.WebVisitors.PHONE;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long a stranger with a slow phone waits for the largest part of a page: {@code ./libervia
 * bench FirstView}. A measurement: no time is asserted.
 */
@EnabledIfSystemProperty(
        named = "libervia.measure",
        matches = "true",
        disabledReason = "measured by ./libervia bench FirstView")
class FirstViewTest {
    private static final String LARGEST =
            "() => new Promise(done => new PerformanceObserver(list =>"
                    + " done(list.getEntries().at(-1).startTime))"
                    + ".observe({type: 'largest-contentful-paint', buffered: true}))";
    private static final int SLOWER = 4;
    private static final int TIMES = 7;

    private final Programs programs;

    FirstViewTest(@TempDir Path home) {
        programs = new Programs(home);
    }

    @Test
    void aSlowPhoneShowsABlog() throws Exception {
        try (Chromium chromium = new Chromium();
                RunningUp up = new RunningUp(programs)) {
            Page writer = new WebVisitors(chromium, up.url()).registered("writer", 1440);
            for (int i = 0; i < 20; i++) {
                new WebVisitors(chromium, up.url())
                        .publish(writer, "Post " + i, "A text of some words. ".repeat(40), "a, b");
            }
            for (String path : List.of("/login", "/u/writer")) {
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < TIMES; i++) {
                    Page phone = chromium.visitor(PHONE);
                    CDPSession developer = phone.context().newCDPSession(phone);
                    JsonObject rate = new JsonObject();
                    rate.addProperty("rate", SLOWER);
                    developer.send("Emulation.setCPUThrottlingRate", rate);
                    phone.navigate(up.url() + path);
                    times.add(((Number) phone.evaluate(LARGEST)).doubleValue());
                    phone.context().close();
                }
                times.sort(null);
                System.out.printf(
                        "%s: largest contentful paint, processor %d times slower: median %.0f ms,"
                                + " slowest of %d %.0f ms%n",
                        path, SLOWER, times.get(TIMES / 2), TIMES, times.getLast());
                assertThat(times).hasSize(TIMES);
            }
        }
    }
}
