package org.libervia.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;

class AddressesTest {

    @Test
    void aQueryIsChangedFieldByField() {
        PageUrl url = PageUrl.of("/blog", Map.of("a", List.of("1", "2")));
        assertThat(url.toString()).isEqualTo("/blog?a=1&a=2");
        assertThat(url.with("a", "x&y").with("b", 3)).hasToString("/blog?a=x%26y&b=3");
        assertThat(url.without("a", "none")).hasToString("/blog");
        assertThat(url.with("a", null)).isEqualTo(PageUrl.of("/blog"));
    }

    @Test
    void whatLeadsElsewhereIsNotLocal() {
        assertThat(Local.is("/blog?x=1")).isTrue();
        for (String foreign :
                List.of("//evil", "/\\evil", "https://evil", "javascript:x", "", "blog", "/a\nb")) {
            assertThat(Local.is(foreign)).as(foreign).isFalse();
        }
    }

    @Test
    void xmppUrisAreRead() {
        XmppUri uri =
                XmppUri.parse("xmpp:romeo@example.org?;node=urn%3Axmpp%3Amicroblog%3A0;item=a%26b")
                        .orElseThrow();
        assertThat(uri.type()).isEqualTo("pubsub");
        XmppUri item =
                XmppUri.parse(
                                "xmpp:romeo@example.org?pubsub;action=retrieve;node=urn:xmpp:microblog:0;item=a+b")
                        .orElseThrow();
        assertThat(item.type()).isEqualTo("pubsub");
        assertThat(item.subType()).isEqualTo("microblog");
        assertThat(item.path()).isEqualTo(Jid.parse("romeo@example.org"));
        assertThat(item.parameter("item")).contains("a+b");
        assertThat(XmppUri.parse("xmpp:romeo@example.org").orElseThrow().type()).isEmpty();
        assertThat(XmppUri.parse("xmpp:@@?message")).isEmpty();
        assertThat(XmppUri.parse("mailto:romeo@example.org")).isEmpty();
    }

    @Test
    void valuesAreReadWithCare() {
        Values values =
                new Values(
                        Map.of(
                                "name", List.of(" Romeo "),
                                "jid", List.of("romeo@example.org"),
                                "bad", List.of("a@b@c"),
                                "n", List.of("7"),
                                "big", List.of("999999999999"),
                                "password", List.of("secret"),
                                "blank", List.of(" ")));
        assertThat(values.text("name")).isEqualTo("Romeo");
        assertThat(values.raw("name")).contains(" Romeo ");
        assertThat(values.jid("jid")).contains(Jid.parse("romeo@example.org"));
        assertThat(values.jid("none")).isEmpty();
        assertThat(values.number("n", 1, 0, 10)).isEqualTo(7);
        assertThat(values.number("n", 1, 0, 5)).isEqualTo(1);
        assertThat(values.number("big", 1, 0, 5)).isEqualTo(1);
        assertThat(values.flag("n")).isTrue();
        assertThat(values.flag("blank")).isFalse();
        assertThat(values.harmless()).doesNotContainKey("password").containsKey("name");
        assertThatThrownBy(() -> values.jid("bad")).isInstanceOf(LiberviaException.class);
        assertThatThrownBy(() -> values.required("blank"))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("“blank”");
    }

    @Test
    void aListIsShownNewestFirst() {
        PageUrl here =
                PageUrl.of("/blog", Map.of("search", List.of("moon"), "before", List.of("7")));
        Values query = new Values(Map.of("before", List.of("7"), "page_max", List.of("1000")));
        Paging paging = Paging.of(here, query, 20);
        assertThat(paging.page().max()).isEqualTo(20);
        assertThat(paging.page().before()).isEqualTo("7");
        PageModel model = new PageModel();
        paging.links("3", "6", model);
        assertThat(model.get("next_page_url")).isEqualTo("/blog?search=moon&before=3");
        assertThat(model.get("previous_page_url")).isEqualTo("/blog?search=moon&after=6");
        Paging first = Paging.of(PageUrl.of("/blog"), new Values(Map.of()), 20);
        assertThat(first.isFirst()).isTrue();
        PageModel beginning = new PageModel();
        first.links(null, "9", beginning);
        assertThat(beginning.variables()).isEmpty();
    }
}
