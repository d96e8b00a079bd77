package org.libervia.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.base.error.LiberviaException;
import org.libervia.web.page.Access;

class PageFileTest {
    @TempDir Path directory = Path.of("");

    private PageDefinition read(String yaml) throws IOException {
        return PageFile.read(Files.writeString(directory.resolve("page.yaml"), yaml));
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        PageDefinition page =
                read(
                        """
                        # a comment
                        name: blog_view
                        label: Blog
                        icon: blog
                        access: profile
                        template: blog/articles.html
                        arguments:
                          - service: "@jid"
                          - node?: "@"
                          - "*filter"
                        dynamic: yes
                        path: atom.xml
                        uri_handlers: [pubsub/microblog, message]
                        """);
        assertThat(page.name()).isEqualTo("blog_view");
        assertThat(page.access()).isEqualTo(Access.PROFILE);
        assertThat(page.dynamic()).isTrue();
        assertThat(page.path()).isEqualTo("atom.xml");
        assertThat(page.arguments())
                .containsExactly(
                        new ArgumentSpec("service", Converter.STANDARD_JID, false, false),
                        new ArgumentSpec("node", Converter.STANDARD, true, false),
                        new ArgumentSpec("filter", Converter.TEXT, false, true));
        assertThat(page.uris())
                .containsExactly(
                        new PageDefinition.UriKind("pubsub", "microblog"),
                        new PageDefinition.UriKind("message", ""));
    }

    @Test
    void anEmptyFileIsAPublicPage() throws IOException {
        assertThat(read("").access()).isEqualTo(Access.PUBLIC);
        assertThat(read("# nothing\n").arguments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nam: x                                   | line 1 | “nam” is no setting
                    label: a%nlabel: b                       | line 2 | there twice
                    access: everybody                        | line 1 | public, profile, admin or none
                    dynamic: perhaps                         | line 1 | true or false
                    name: a/b                                | line 1 | no “/”
                    path: a/b                                | line 1 | one segment
                    arguments: x                             | line 1 | a list is expected
                    arguments:%n- 'a b'                      | line 2 | is no argument
                    arguments:%n- a%n- a                     | line 3 | there twice
                    arguments:%n- a?%n- b                    | line 3 | put it before
                    arguments:%n- '*a'%n- b                  | line 3 | nothing can follow
                    arguments:%n- a: number                  | line 2 | a converter is
                    name: [x                                 | line 1 | expected
                    - a                                      | line 1 | lines are expected
                    name: !!javax.script.ScriptEngineManager []| line 1 | tag is not allowed
                    """)
    void aFaultIsToldWithItsLine(String yaml, String line, String what) {
        assertThatThrownBy(() -> read(yaml.formatted()))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("page.yaml")
                .hasMessageContaining(line)
                .hasMessageContaining(what);
    }

    @Test
    void whatIsNotInUtf8IsTold() throws IOException {
        Path file = Files.write(directory.resolve("page.yaml"), new byte[] {'a', ':', (byte) 0xe9});
        assertThatThrownBy(() -> PageFile.read(file)).isInstanceOf(LiberviaException.class);
    }
}
