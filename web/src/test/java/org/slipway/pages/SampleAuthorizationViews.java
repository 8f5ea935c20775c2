package org.slipway.pages;

import static org.slipway.pages.Samples.AGENT;
import static org.slipway.pages.Samples.ALL;
import static org.slipway.pages.Samples.DELETE;
import static org.slipway.pages.Samples.EDITOR;
import static org.slipway.pages.Samples.MCP;
import static org.slipway.pages.Samples.OPERATE;
import static org.slipway.pages.Samples.PIPELINE;
import static org.slipway.pages.Samples.READ_PROFILE;
import static org.slipway.pages.Samples.READ_WORKSPACES;
import static org.slipway.pages.Samples.STAY;
import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.held;
import static org.slipway.pages.Samples.plainSignedIn;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.oauth2.page.ConsentErrorView;
import org.slipway.oauth2.page.ConsentView;
import org.slipway.oauth2.page.DeviceCodeView;
import org.slipway.oauth2.page.DeviceConfirmView;
import org.slipway.oauth2.page.DeviceDoneView;
import org.slipway.oauth2.page.RedirectTarget;

/** Consent and device pages. */
final class SampleAuthorizationViews {

    private SampleAuthorizationViews() {}

    static void addTo(Map<String, View> views) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", EDITOR.clientId());
        request.put("redirect_uri", "https://editor.example.dev/callback");
        request.put("scope", "user:read workspace:read coder:workspaces.delete");
        request.put("state", "a\"b<c>&d");
        request.put("resource", MCP.toString());
        views.put(
                "consent",
                new ConsentView(
                        plainSignedIn("Allow access?"),
                        EDITOR,
                        new RedirectTarget(URI.create("https://editor.example.dev/callback")),
                        "MCP tools of this deployment",
                        MCP,
                        List.of(READ_PROFILE, READ_WORKSPACES, OPERATE, DELETE, STAY),
                        EnumSet.noneOf(ConsentView.Warning.class),
                        request,
                        "consent-token"));
        views.put(
                "consent-warnings",
                new ConsentView(
                        plainSignedIn("Allow access?"),
                        AGENT,
                        new RedirectTarget(URI.create("http://127.0.0.1:53682/callback")),
                        "MCP tools of this deployment",
                        MCP,
                        List.of(held(READ_PROFILE), held(READ_WORKSPACES), ALL),
                        EnumSet.of(
                                ConsentView.Warning.LOOPBACK,
                                ConsentView.Warning.SELF_REGISTERED,
                                ConsentView.Warning.NEW_CLIENT),
                        request,
                        "consent-token"));
        views.put(
                "consent-error",
                new ConsentErrorView(
                        plainSignedIn("Request refused"),
                        "invalid_request",
                        List.of("The address to return to is not one that this app has registered."),
                        EDITOR.clientId(),
                        "https://evil.example.net/callback?next=editor.example.dev"));
        views.put("device", new DeviceCodeView(plainSignedIn("Connect a device"), Form.blank()));
        views.put(
                "device-refused",
                new DeviceCodeView(
                        plainSignedIn("Connect a device"),
                        Form.blank()
                                .with("user_code", "WDJB-MJHX")
                                .reject(
                                        "user_code",
                                        "No device is waiting with this code. Codes end after 10 minutes: ask the device"
                                                + " for a new one.")));
        views.put(
                "device-confirm",
                new DeviceConfirmView(
                        plainSignedIn("Allow this device?"),
                        PIPELINE,
                        "WDJB-MJHT",
                        "API of this deployment",
                        List.of(READ_PROFILE, READ_WORKSPACES),
                        ago(Duration.ofSeconds(70)),
                        "203.0.113.24",
                        "consent-token"));
        views.put("device-done", new DeviceDoneView(plainSignedIn("Connected"), "Release pipeline", true));
        views.put("device-denied", new DeviceDoneView(plainSignedIn("Denied"), "Release pipeline", false));
    }
}
