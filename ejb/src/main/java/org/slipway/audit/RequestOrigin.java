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
    private String asked = "";
    private boolean failureRecorded;

    /**
     * Notes the request's id, the client's address (proxies resolved) and its user agent.
     *
     * @param methodAndPath what was asked, without the query: it may hold what nobody should read later
     */
    public void set(UUID id, String clientAddress, String agent, String methodAndPath) {
        requestId = id;
        address = clientAddress;
        userAgent = agent;
        asked = methodAndPath;
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

    /** Method and path of the request; empty without one. */
    String asked() {
        return asked;
    }

    /** Whether this is the first to record that the request failed: a failed request is one attempt, whoever notices it. */
    boolean isFirstFailure() {
        boolean first = !failureRecorded;
        failureRecorded = true;
        return first;
    }

    AuditEntry.Origin asOrigin() {
        return new AuditEntry.Origin(requestId, address, userAgent);
    }
}
