package org.libervia.app.backend;

import org.libervia.app.web.RunningWeb;
import org.libervia.backend.Identity;
import org.libervia.backend.daemon.Service;
import org.libervia.config.Settings;

/** Backend and web frontend in one process, which takes less memory than two. */
final class BackendWithWeb implements Service {
    private final RunningBackend backend;
    private final RunningWeb web;

    private BackendWithWeb(RunningBackend backend, RunningWeb web) {
        this.backend = backend;
        this.web = web;
    }

    /** Starts the web frontend beside a backend that runs; ends that when it can't. */
    static BackendWithWeb start(RunningBackend backend, Settings settings, Identity identity) {
        try {
            return new BackendWithWeb(
                    backend, RunningWeb.within(settings, backend.bridge(), identity));
        } catch (RuntimeException failed) {
            backend.close();
            throw failed;
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        backend.awaitEnd();
    }

    @Override
    public void close() {
        web.close();
        backend.close();
    }
}
