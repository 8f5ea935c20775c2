package org.slipway.pages;

import java.time.Instant;

/**
 * What every page carries besides its own content.
 *
 * @param title the page's own title; the layout appends the product's name
 * @param user who is signed in, or null
 * @param navigation the entries that this user has; {@link Navigation#none()} on pages without navigation
 * @param csrfToken value of the field {@code csrf_token} that every form posts, or null where no session or pre-session
 *     exists and forms need none
 * @param theme what the user chose with the theme buttons
 * @param flash what the request before this one did, or null
 * @param requestId id of this request, as it stands in the log
 * @param now the moment to which relative times relate
 * @param version build version; it also names the assets, so that a new build is never shown with old styles
 * @param location path and query of this page, where "change theme" returns to
 */
public record Frame(
        String title,
        SignedIn user,
        Navigation navigation,
        String csrfToken,
        Theme theme,
        Flash flash,
        String requestId,
        Instant now,
        String version,
        String location) {

    /** Address of a file under {@code /assets} that may be cached for good. */
    public String asset(String name) {
        return "/assets/" + name + "?v=" + version;
    }
}
