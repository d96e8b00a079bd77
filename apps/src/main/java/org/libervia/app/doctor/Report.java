package org.libervia.app.doctor;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Prints findings, for people or for programs. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(List<Finding> findings, boolean json) {
        if (json) {
            asJson(findings);
            return;
        }
        String subject = "";
        for (Finding finding : findings) {
            if (!finding.subject().equals(subject)) {
                subject = finding.subject();
                out.println(subject);
            }
            out.println("  " + finding.verdict().mark() + " " + finding.text());
            if (!finding.advice().isEmpty()) {
                out.println("    → " + finding.advice());
            }
        }
        long bad = count(findings, Finding.Verdict.BAD);
        long warnings = count(findings, Finding.Verdict.WARNING);
        out.println();
        out.println(
                bad == 0 && warnings == 0
                        ? "All is well."
                        : bad + " to mend, " + warnings + " to look at.");
    }

    private static long count(List<Finding> findings, Finding.Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private void asJson(List<Finding> findings) {
        try (JsonGenerator json =
                new JsonFactory()
                        .createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringProperty(
                        "verdict", finding.verdict().name().toLowerCase(java.util.Locale.ROOT));
                json.writeStringProperty("subject", finding.subject());
                json.writeStringProperty("text", finding.text());
                json.writeStringProperty("advice", finding.advice());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.println();
    }
}
