package org.libervia.omemo.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoException;

/**
 * Runs vectors that are written as lines, {@code expected command arguments…}, all in hexadecimal
 * digits: on the JVM and, compiled, in a browser. It uses only what both have.
 */
@NullUnmarked
public final class VectorMachine {
    private final Map<String, VectorParty> parties = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int lines;

    /** Runs the lines, and returns how many there were and which failed. */
    public String run(String script) {
        for (String line : script.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines++;
                String[] fields = line.split(" ", -1);
                String result = result(fields);
                if (!fields[0].equals(result)) {
                    failures.add(line + " gave " + result);
                }
            }
        }
        return lines + " vectors, " + failures.size() + " failures\n" + String.join("\n", failures);
    }

    private String result(String[] fields) {
        try {
            return switch (fields[1]) {
                case "party" -> party(fields);
                case "start" -> parties.get(fields[2]).start(parties.get(fields[3]), fields);
                case "encrypt" -> parties.get(fields[2]).encrypt(fields);
                case "decrypt" -> parties.get(fields[2]).decrypt(fields);
                case "say" -> parties.get(fields[2]).say(parties.get(fields[3]), fields);
                case "hear" -> parties.get(fields[2]).hear(parties.get(fields[3]), fields);
                default -> VectorFunctions.result(fields);
            };
        } catch (OmemoException refused) {
            return refused.fault().name();
        } catch (RuntimeException unexpected) {
            return "unexpected:" + unexpected;
        }
    }

    private String party(String[] fields) {
        parties.put(fields[2], new VectorParty(fields));
        return "-";
    }

    static byte[] bytes(String hex) {
        return hex.equals("-") ? new byte[0] : Bytes.ofHex(hex).toArray();
    }

    static String hex(byte[] bytes) {
        return bytes.length == 0 ? "-" : Bytes.of(bytes).hex();
    }
}
