package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Device;
import org.slipway.system.support.Json;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestResource;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Programs without a browser wait for a person who types a code into theirs (RFC 8628). */
class DeviceGrantTest {

    private static final TestApp APP = Device.application();
    private static final Person PERSON = Person.create();

    private static Call browser(Person person, Call call) {
        return call.header("Cookie", "coder_session_token=" + person.session()).header("Accept", "text/html");
    }

    private static String field(Reply page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(field.find()).as(name + " in " + page.body()).isTrue();
        return field.group(1);
    }

    private static Reply typed(Person person, String userCode) {
        Reply form = browser(person, Call.get("/device")).send().expect(200);
        return browser(person, Call.post("/device"))
                .add("user_code", userCode)
                .add("csrf_token", field(form, "csrf_token"))
                .send();
    }

    @Test
    void theDeviceIsToldWhatItNeeds() {
        Device device = Device.start(APP);

        assertThat(device.code()).startsWith("coder_");
        assertThat(device.userCode()).matches("[B-Z]{4}-[B-Z]{4}");
        assertThat(device.reply().text("verification_uri")).isEqualTo(TestServer.url() + "/device");
        assertThat(device.reply().text("verification_uri_complete"))
                .isEqualTo(TestServer.url() + "/device?user_code=" + device.userCode());
        assertThat(device.reply().json().path("expires_in").asLong()).isBetween(590L, 600L);
        assertThat(device.reply().json().path("interval").asLong()).isEqualTo(5);
        assertThat(device.reply().header("Cache-Control")).contains("no-store");
        assertThat(device.reply().header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void itWaitsThenGetsTokensOnce() {
        Device device = Device.start(APP);
        device.asking().send().expectError(400, "authorization_pending");
        device.asking().send().expectError(400, "slow_down");

        device.decide(PERSON, "allow").expect(200);

        Tokens tokens = Tokens.of(APP, device.asking().send());
        Mcp.initialize().bearer(tokens.access()).send().expect(200);
        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(401);
        tokens.refreshed();
        device.asking().send().expectError(400, "invalid_grant");
    }

    @Test
    void thePersonSeesWhoAsksFromWhereAndForWhatAndIsWarned() {
        Device device = Device.start(APP);
        Reply page = typed(
                PERSON, device.userCode().toLowerCase(java.util.Locale.ROOT).replace("-", " "));

        page.expect(200);
        assertThat(page.body())
                .contains("asks for access on a device")
                .contains(device.userCode())
                .contains("127.0.0.1")
                .contains("Slipway MCP server")
                .contains("Allow only if the device in front of you shows this code");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        device.asking().send().expectError(400, "authorization_pending");

        Reply done = browser(PERSON, Call.post("/device/confirm"))
                .add("user_code", field(page, "user_code"))
                .add("consent_token", field(page, "consent_token"))
                .add("csrf_token", field(page, "csrf_token"))
                .add("decision", "allow")
                .send()
                .expect(200);
        assertThat(done.body()).contains("has access");
        device.asking().send().expect(200);
    }

    @Test
    void openingTheAddressWithTheCodeAllowsNothing() {
        Device device = Device.start(APP);

        Reply page = browser(PERSON, Call.get("/device?user_code=" + device.userCode()))
                .send()
                .expect(200);

        assertThat(page.body()).contains("value=\"" + device.userCode() + "\"");
        device.asking().send().expectError(400, "authorization_pending");
        assertThat(Call.get("/device?user_code=" + device.userCode())
                        .header("Accept", "text/html")
                        .send()
                        .header("Location"))
                .contains("/login");
        browser(PERSON, Call.get("/device/confirm")).send().expect(405);
    }

    @Test
    void aFormIsForOneSessionAndOneCode() {
        Device device = Device.start(APP);
        Device other = Device.start(APP);
        Reply page = typed(PERSON, device.userCode());
        Person stranger = Person.create();
        Reply theirs = browser(stranger, Call.get("/device")).send();

        // The code is swapped, the session is another one, the token is missing or made up.
        confirm(PERSON, other.userCode(), field(page, "consent_token"), field(page, "csrf_token"))
                .expect(403);
        confirm(stranger, device.userCode(), field(page, "consent_token"), field(theirs, "csrf_token"))
                .expect(403);
        confirm(PERSON, device.userCode(), "", field(page, "csrf_token")).expect(403);
        confirm(PERSON, device.userCode(), field(page, "consent_token"), "x").expect(403);
        device.asking().send().expectError(400, "authorization_pending");
        other.asking().send().expectError(400, "authorization_pending");
    }

    private static Reply confirm(Person person, String userCode, String consentToken, String csrfToken) {
        return browser(person, Call.post("/device/confirm"))
                .add("user_code", userCode)
                .add("consent_token", consentToken)
                .add("csrf_token", csrfToken)
                .add("decision", "allow")
                .send();
    }

    @Test
    void aRefusalIsToldAndFinal() {
        Device device = Device.start(APP);

        assertThat(device.decide(PERSON, "deny").expect(200).body()).contains("Access denied");

        device.asking().send().expectError(400, "access_denied");
        device.decide(PERSON, "allow").expect(400);
        device.asking().send().expectError(400, "access_denied");
    }

    @Test
    void aDecisionThatIsNeitherAllowsNothing() {
        Device device = Device.start(APP);

        device.decide(PERSON, "perhaps").expect(400);

        device.asking().send().expectError(400, "authorization_pending");
    }

    @Test
    void whoTypesTooManyWrongCodesHasToWait() {
        Person guesser = Person.create();
        Device device = Device.start(APP);
        for (int i = 0; i < 5; i++) {
            assertThat(typed(guesser, "BBBB-BBB" + "BCDFG".charAt(i))
                            .expect(400)
                            .body())
                    .contains("No device is waiting");
        }

        assertThat(typed(guesser, device.userCode()).expect(400).body()).contains("Too many wrong codes");
        typed(PERSON, device.userCode()).expect(200);
    }

    @Test
    void anAccessTokenAllowsNoDevice() {
        Device device = Device.start(APP);
        String access = Tokens.forApi(TestApp.publicClient(), PERSON).access();

        Call.post("/device/confirm")
                .bearer(access)
                .add("user_code", device.userCode())
                .add("decision", "allow")
                .send()
                .expect(403);

        device.asking().send().expectError(400, "authorization_pending");
    }

    @Test
    void theCodeIsForItsClient() {
        Device device = Device.start(APP);
        device.decide(PERSON, "allow").expect(200);

        Device.application()
                .token()
                .add("grant_type", Device.GRANT)
                .add("device_code", device.code())
                .send()
                .expectError(400, "invalid_grant");
        device.asking().add("resource", TestServer.api()).send().expectError(400, "invalid_target");
        device.asking().add("resource", TestServer.mcp()).send().expect(200);
    }

    @Test
    void resourceAndScopeAreHonoured() {
        TestResource files = TestResource.opaque();
        Reply started = Device.starting(APP)
                .set("resource", files.identifier())
                .add("scope", "files:read coder:all")
                .send()
                .expect(200);
        Device device = new Device(APP, started.text("device_code"), started.text("user_code"), started);
        assertThat(typed(PERSON, device.userCode()).body()).contains("See your files.");
        device.decide(PERSON, "allow").expect(200);

        Reply tokens = device.asking().send().expect(200);

        assertThat(tokens.text("scope")).isEqualTo("files:read");
        assertThat(files.introspect(tokens.text("access_token"))
                        .send()
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://nobody.example", "nonsense"})
    void anUnknownResourceIsRefused(String resource) {
        Device.starting(APP).set("resource", resource).send().expectError(400, "invalid_target");
    }

    @Test
    void badRequestsAreRefused() {
        Device.starting(APP).add("scope", "unheard:of").send().expectError(400, "invalid_scope");
        Device.starting(TestApp.publicClient()).send().expectError(400, "unauthorized_client");
        Device.starting(APP).drop("client_id").send().expectError(400, "invalid_request");
        Device.starting(APP).set("client_id", "nobody").send().expectError(401, "invalid_client");
        Device.starting(APP)
                .add("scope", "user:read")
                .add("scope", "user:read")
                .send()
                .expectError(400, "invalid_request");
        APP.token().add("grant_type", Device.GRANT).send().expectError(400, "invalid_request");
        APP.token()
                .add("grant_type", Device.GRANT)
                .add("device_code", "coder_0123456789_0123456789012345678901234567890123456789")
                .send()
                .expectError(400, "invalid_grant");
    }

    @Test
    void aConfidentialAppProvesWhoItIs() {
        var body = Json.object();
        body.putArray("grant_types").add(Device.GRANT);
        TestApp app = TestApp.register(body).withSecret();

        Device.starting(app).send().expectError(400, "invalid_request");
        Device.starting(app).add("client_secret", app.secret()).send().expect(200);
    }

    @Test
    void thePersonFindsAndEndsTheGrantAmongTheConnectedApps() {
        Person person = Person.create();
        Device device = Device.start(APP);
        device.decide(person, "allow").expect(200);
        Tokens tokens = Tokens.of(APP, device.asking().send());

        Call.delete("/oauth2/tokens")
                .query("client_id", APP.clientId())
                .as(person)
                .send()
                .expect(204);

        Mcp.initialize().bearer(tokens.access()).send().expect(401);
    }

    @Test
    void theCommandLineClientMayUseIt() {
        Call.post("/oauth2/device_authorization")
                .add("client_id", "slipway-cli")
                .add("scope", "coder:all")
                .add("resource", TestServer.api())
                .send()
                .expect(200);
    }
}
