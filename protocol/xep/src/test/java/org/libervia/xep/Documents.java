package org.libervia.xep;

import java.util.List;
import java.util.stream.Collectors;

/** What is made of the declarations: the registry's table, the page and the DOAP file. */
final class Documents {
    private Documents() {}

    static String table(List<XepRegistry.Entry> entries) {
        return entries.stream().map(entry -> entry.line() + "\n").collect(Collectors.joining());
    }

    static String page(List<XepRegistry.Entry> entries) {
        StringBuilder page =
                new StringBuilder(
                        """
                        # XEPs

                        Made by the build from what the packages declare; to change it, change the
                        annotation `@Xep` of the package and run the command that the failing test names.
                        "Codec" is a package that reads and writes; what is done with it is in the feature
                        of the same name.

                        | XEP | title | version | coverage | package | namespaces | note |
                        |---|---|---|---|---|---|---|
                        """);
        for (XepRegistry.Entry entry : entries) {
            page.append(
                    "| [%04d](https://xmpp.org/extensions/xep-%04d.html) | %s | %s | %s | `%s` | %s | %s |%n"
                            .formatted(
                                    entry.number(),
                                    entry.number(),
                                    entry.title(),
                                    entry.version(),
                                    entry.complete() ? "complete" : "partial",
                                    entry.room().replace("org.libervia.", ""),
                                    entry.namespaces().stream()
                                            .map(namespace -> "`" + namespace + "`")
                                            .collect(Collectors.joining(" ")),
                                    entry.note()));
        }
        return page.toString();
    }

    static String doap(List<XepRegistry.Entry> entries) {
        StringBuilder doap =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                                 xmlns="http://usefulinc.com/ns/doap#"
                                 xmlns:xmpp="https://linkmauve.fr/ns/xmpp-doap#">
                          <Project>
                            <name>Libervia</name>
                            <shortdesc xml:lang="en">A universal communication system on open standards.</shortdesc>
                            <programming-language>Java</programming-language>
                            <license rdf:resource="https://spdx.org/licenses/AGPL-3.0-or-later.html"/>
                            <os>Linux</os>
                            <implements rdf:resource="https://www.rfc-editor.org/info/rfc6120"/>
                            <implements rdf:resource="https://www.rfc-editor.org/info/rfc6121"/>
                            <implements rdf:resource="https://www.rfc-editor.org/info/rfc7622"/>
                        """);
        for (XepRegistry.Entry entry : entries) {
            doap.append(
                    """
                        <implements>
                          <xmpp:SupportedXep>
                            <xmpp:xep rdf:resource="https://xmpp.org/extensions/xep-%04d.html"/>
                            <xmpp:status>%s</xmpp:status>
                            <xmpp:version>%s</xmpp:version>%s
                          </xmpp:SupportedXep>
                        </implements>
                    """
                            .formatted(
                                    entry.number(),
                                    entry.complete() ? "complete" : "partial",
                                    entry.version(),
                                    note(entry.note())));
        }
        return doap.append("  </Project>\n</rdf:RDF>\n").toString();
    }

    private static String note(String note) {
        String text = note.replace("&", "&amp;").replace("<", "&lt;");
        return text.isEmpty()
                ? ""
                : "\n        <xmpp:note xml:lang=\"en\">" + text + "</xmpp:note>";
    }
}
