package org.libervia.omemo.browser;

import org.jspecify.annotations.NullUnmarked;
import org.teavm.jso.JSBody;

/** Runs the vectors that a page brings along, or measures, and shows what came of it. */
@NullUnmarked
public final class VectorPage {
    private VectorPage() {}

    @JSBody(script = "return globalThis.vectors;")
    private static native String vectors();

    @JSBody(params = "text", script = "globalThis.show(text);")
    private static native void show(String text);

    @JSBody(script = "return performance.now();")
    private static native double now();

    public static void main(String[] arguments) {
        show(
                vectors().equals("speed")
                        ? new Speed(VectorPage::now).measured()
                        : new VectorMachine().run(vectors()));
    }
}
