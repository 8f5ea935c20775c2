package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an owner has decided about clients that come by themselves. There is one row. */
@Entity
@Table(name = "oauth2_settings")
public class ProviderSettings {

    /** The id of the one row. */
    public static final UUID ID = new UUID(0, 1);

    @Id
    private UUID id;

    @Column(name = "registration_enabled")
    private boolean registrationEnabled;

    @Column(name = "documents_enabled")
    private boolean documentsEnabled;

    @Column(name = "document_allowed_domains")
    private List<String> documentAllowedDomains;

    @Column(name = "document_denied_domains")
    private List<String> documentDeniedDomains;

    @Column(name = "unused_days")
    private int unusedDays;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ProviderSettings() {}

    /** The decisions as a value. */
    public ClientAdmission admission() {
        return new ClientAdmission(
                registrationEnabled, documentsEnabled, documentAllowedDomains, documentDeniedDomains, unusedDays);
    }

    /** Replaces all decisions. */
    public void apply(ClientAdmission admission, Instant now) {
        registrationEnabled = admission.registrationEnabled();
        documentsEnabled = admission.documentsEnabled();
        documentAllowedDomains = List.copyOf(admission.allowedDomains());
        documentDeniedDomains = List.copyOf(admission.deniedDomains());
        unusedDays = admission.unusedDays();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
