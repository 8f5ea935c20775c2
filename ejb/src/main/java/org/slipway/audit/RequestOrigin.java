package org.slipway.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.slipway.audit.store.AuditEntry;

/** Where the current request came from. The web layer fills it in; work without a request keeps the defaults. */
@RequestScoped
public class RequestOrigin {

    private UUID requestId = new UUID(0, 0);
    private String address = "";
    private String userAgent = "";

    /** Notes the request's id, the client's address (proxies resolved) and its user agent. */
    public void set(UUID id, String clientAddress, String agent) {
        requestId = id;
        address = clientAddress;
        userAgent = agent;
    }

    public UUID requestId() {
        return requestId;
    }

    public String address() {
        return address;
    }

    public String userAgent() {
        return userAgent;
    }

    AuditEntry.Origin asOrigin() {
        return new AuditEntry.Origin(requestId, address, userAgent);
    }
}
