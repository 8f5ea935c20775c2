package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.slipway.http.Bodies;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.oauth2.store.StoredSecret;
import org.slipway.pages.Flash;

/** What the pages of apps and of resources have in common: secrets, shown once, and deletions that want to be confirmed. */
@RequestScoped
public class SecretPages {

    @Inject
    Frames frames;

    /** Removes the secret with this id. */
    interface Removal {
        void of(UUID secret);
    }

    /** The rows of a page's secrets, the newest first. */
    static List<AppView.Secret> rows(List<? extends StoredSecret> secrets) {
        List<AppView.Secret> rows = new ArrayList<>(secrets.stream()
                .map(secret -> new AppView.Secret(
                        secret.id().toString(), secret.displaySecret(), secret.createdAt(), secret.lastUsedAt()))
                .toList());
        Collections.reverse(rows);
        return rows;
    }

    /**
     * Deletes a secret whose last characters the form repeats.
     *
     * @param home the page that the secret is on
     * @param what it ends beside itself, to be told
     */
    Response delete(
            String home,
            String secretId,
            List<? extends StoredSecret> secrets,
            FormBody form,
            Removal removal,
            String what) {
        UUID id = Bodies.uuid("secret", secretId);
        boolean confirmed = secrets.stream()
                .anyMatch(secret ->
                        secret.id().equals(id) && secret.displaySecret().equals(form.value("confirm_name")));
        if (!confirmed) {
            return frames.redirect(home, Flash.failed("The characters did not match. The secret was not deleted."));
        }
        removal.of(id);
        return frames.redirect(home, Flash.done("The secret is deleted" + what));
    }

    /**
     * Deletes what the form repeats the name of.
     *
     * @param home its page
     * @param list the page of all
     * @param what it ends beside itself, to be told
     */
    Response delete(String home, String list, String name, FormBody form, Runnable removal, String what) {
        if (!name.equals(form.value("confirm_name"))) {
            return frames.redirect(home, Flash.failed("The name did not match. " + name + " was not deleted."));
        }
        removal.run();
        return frames.redirect(list, Flash.done(name + " is deleted" + what));
    }
}
