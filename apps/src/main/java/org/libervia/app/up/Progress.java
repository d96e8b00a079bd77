package org.libervia.app.up;

import java.io.PrintStream;

/** Tells on the terminal what is being done, a line a step. */
final class Progress {
    private final PrintStream out;
    private boolean open;

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String what) {
        done();
        out.print("· " + what + " …");
        out.flush();
        open = true;
    }

    /** Ends the line of the step under way. */
    void done() {
        if (open) {
            out.println(" done");
            open = false;
        }
    }

    /** Ends the line of the step under way, which failed. */
    void failed() {
        if (open) {
            out.println();
            open = false;
        }
    }

    void say(String line) {
        done();
        out.println(line);
    }
}
