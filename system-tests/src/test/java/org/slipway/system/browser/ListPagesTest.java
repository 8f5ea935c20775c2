package org.slipway.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;

/** Lists that are longer than a page, as a browser without JavaScript reads them. */
class ListPagesTest {

    private static final String GROUPS = "/api/v2/organizations/default/groups";
    private static final String SOMEWHERE = "0b0c7e3c-0000-4000-8000-000000000001:";
    private static final int SIZE = 50;

    private final Site browser = Site.of(Person.admin());
    private final String prefix = "paged-" + Long.toString(System.nanoTime(), 36);

    private Reply add(String name) {
        return Call.post(GROUPS)
                .as(Person.admin())
                .json(Json.object().put("name", name))
                .send()
                .expect(201);
    }

    private List<String> fill(int count) {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> String.format("%s-%03d", prefix, i))
                .toList();
        names.forEach(this::add);
        return names;
    }

    private Document open(String path) {
        return Jsoup.parse(browser.open(path).expect(200).body());
    }

    private static List<String> names(Document page) {
        return page.select("tbody th a").eachText();
    }

    private static String link(Document page, String way) {
        Element link = page.selectFirst("nav.paging a[rel=" + way + "]");
        return link == null ? null : link.attr("href");
    }

    @Test
    void aListIsReadToItsEndAndBack() {
        List<String> all = fill(SIZE + 3);
        Document first = open("/admin/groups?q=" + prefix);

        assertThat(names(first)).isEqualTo(all.subList(0, SIZE));
        assertThat(link(first, "prev")).isNull();
        Document second = open(link(first, "next"));
        assertThat(names(second)).isEqualTo(all.subList(SIZE, SIZE + 3));
        assertThat(link(second, "next")).isNull();
        Document back = open(link(second, "prev"));
        assertThat(names(back)).isEqualTo(names(first));
        assertThat(link(back, "prev")).isNull();
        assertThat(link(back, "next")).isEqualTo(link(first, "next"));
    }

    @Test
    void whatComesAndGoesMeanwhileHidesAndRepeatsNothing() {
        List<String> all = new ArrayList<>(fill(SIZE - 1));
        String last = add(prefix + "-049").text("id");
        all.addAll(Stream.of("-050", "-051").map(name -> prefix + name).toList());
        all.subList(SIZE - 1, SIZE + 1).forEach(this::add);
        Document first = open("/admin/groups?q=" + prefix);
        assertThat(names(first)).hasSize(SIZE).endsWith(prefix + "-049");

        add(prefix + "-000a");
        Call.delete("/api/v2/groups/" + last).as(Person.admin()).send().expect(200);

        assertThat(names(open(link(first, "next")))).containsExactly(prefix + "-050", prefix + "-051");
    }

    @Test
    void theMembersOfAGroupAreAListToo() {
        Person person = Person.create();
        String group = add(prefix + "-crew").text("id");
        ObjectNode change = Json.object();
        change.putArray("add_users").add(person.id());
        Call.patch("/api/v2/groups/" + group)
                .as(Person.admin())
                .json(change)
                .send()
                .expect(200);

        assertThat(open("/admin/groups?q=" + prefix).select("tbody tr").text()).endsWith("1");
        assertThat(members("/admin/groups/" + group)).containsExactly(person.username());
        assertThat(members("/admin/groups/" + group + "?q=" + person.username()))
                .hasSize(1);
        assertThat(members("/admin/groups/" + group + "?after=" + encoded(SOMEWHERE + "zzz")))
                .isEmpty();
        assertThat(browser.open("/admin/groups/" + group + "?after=x").status()).isEqualTo(400);
    }

    private List<String> members(String path) {
        return open(path).select("#list .row h3").eachText();
    }

    @Test
    void aPageWhoseRowsAreGoneLeadsToTheBeginning() {
        Document page = open("/admin/groups?q=" + prefix + "&after=" + encoded(SOMEWHERE + "zzz"));

        assertThat(names(page)).isEmpty();
        assertThat(page.select(".empty").text()).contains("Nothing matches");
    }

    static Stream<String> lists() {
        return Stream.of(
                "/admin/users?",
                "/admin/organizations/default?",
                "/admin/groups?",
                "/admin/apps?",
                "/admin/resources?",
                "/admin/registrations?",
                "/templates?",
                "/audit?");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aPlaceThatIsNoneIsNamed(String list) {
        for (String way : List.of("after", "before")) {
            for (String place : List.of("x", SOMEWHERE.substring(0, 36) + "x", "%25")) {
                Reply page = browser.open(list + way + "=" + place);

                assertThat(page.status()).as(page.toString()).isIn(200, 400);
                assertThat(page.body()).contains(way);
                assertThat(Jsoup.parse(page.body()).text()).contains("is not");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/users", "/admin/organizations/default", "/admin/groups", "/admin/apps", "/templates"})
    void aListThatIsOrderedByNameBeginsAnywhere(String list) {
        assertThat(browser.open(list + "?after=" + encoded(SOMEWHERE + "~'\"%_\\"))
                        .status())
                .isEqualTo(200);
        assertThat(browser.open(list + "?before=" + encoded(SOMEWHERE + "Ω")).status())
                .isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
