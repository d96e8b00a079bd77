package org.libervia.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CssPrunerTest {

    private static String pruned(String css, String... classes) {
        return CssWriter.write(
                CssPruner.forClasses(
                        CssParser.parse(css), Set.copyOf(Arrays.asList(classes))::contains));
    }

    private static String lean(String css, String... outside) {
        return CssWriter.write(
                CssPruner.withoutUnused(CssParser.parse(css), Set.copyOf(Arrays.asList(outside))));
    }

    @Test
    void aRuleForAnUnknownClassGoes() {
        assertThat(pruned(".a{color:red}.b{color:blue}", "a")).isEqualTo(".a{color:red}");
    }

    @Test
    void oneSelectorOfSeveralMayStay() {
        assertThat(pruned(".a > p, .b, p{color:red}", "a")).isEqualTo(".a>p,p{color:red}");
    }

    @Test
    void everyClassOfASelectorHasToBeKnown() {
        assertThat(pruned(".a.b{x:1}.a .c{x:2}.a:hover::before{x:3}", "a", "c"))
                .isEqualTo(".a .c{x:2}.a:hover::before{x:3}");
    }

    @Test
    void elementsAttributesAndPseudoClassesStay() {
        String css = "html{x:1}[type=\"text\"]{x:2}:root{x:3}*::before{x:4}a:not(.none){x:5}";
        assertThat(pruned(css)).isEqualTo(css);
    }

    @Test
    void alternativesAreNotLookedInto() {
        assertThat(pruned(":is(.none,p) b{x:1}:where(.none:not(.other)){x:2}"))
                .isEqualTo(":is(.none,p) b{x:1}:where(.none:not(.other)){x:2}");
    }

    @Test
    void escapedNamesAreReadAsTheyAreMeant() {
        assertThat(pruned(".w-1\\/2{x:1}.w-1\\/3{x:2}", "w-1/2")).isEqualTo(".w-1\\/2{x:1}");
    }

    @Test
    void aConditionWithoutRulesGoes() {
        assertThat(
                        pruned(
                                "@media print{.b{x:1}}@media (min-width:3px){@supports (x:1){.a{x:1}.b{x:2}}}",
                                "a"))
                .isEqualTo("@media (min-width:3px){@supports (x:1){.a{x:1}}}");
    }

    @Test
    void stringsAndAddressesAreNoStructure() {
        String css = ".a{content:\"}.b{;\";background:url(data:image/svg+xml;base64,AA==)}";
        assertThat(pruned(css + ".b{x:1}", "a")).isEqualTo(css);
    }

    @Test
    void commentsAndSpaceGo() {
        assertThat(pruned("/* .a{} */ .a\n{ color : red ; /* } */ margin: 0  auto }", "a"))
                .isEqualTo(".a{color:red;margin:0 auto}");
    }

    @Test
    void customPropertiesThatNothingReachesGo() {
        assertThat(lean(":root{--a:1;--b:var(--c);--c:2;--d:var(--a)}p{x:var(--b)}"))
                .isEqualTo(":root{--b:var(--c);--c:2}p{x:var(--b)}");
    }

    @Test
    void aRuleThatOnlySetsSuchPropertiesGoes() {
        assertThat(lean(".a{--x:1}p{y:2}")).isEqualTo("p{y:2}");
    }

    @Test
    void whatScriptsSetStays() {
        assertThat(lean(".a{--x:1}", "--x")).isEqualTo(".a{--x:1}");
    }

    @Test
    void animationsInUseStay() {
        assertThat(
                        lean(
                                "@keyframes turn{to{rotate:1turn}}@keyframes hop{to{top:0}}p{animation:turn 1s}"))
                .isEqualTo("@keyframes turn{to{rotate:1turn}}p{animation:turn 1s}");
    }

    @Test
    void otherAtRulesStayAsTheyAre() {
        String css = "@font-face{font-family:\"A\";src:url(a.woff2)}@import \"b.css\";";
        assertThat(lean(css)).isEqualTo(css);
    }

    @Test
    void unfinishedTextIsReadToItsEnd() {
        assertThat(pruned(".a{color:red", "a")).isEqualTo(".a{color:red}");
        assertThat(pruned("/* never closed .a{}")).isEmpty();
        assertThat(pruned(".a{content:\"open", "a")).isEqualTo(".a{content:\"open}");
    }
}
