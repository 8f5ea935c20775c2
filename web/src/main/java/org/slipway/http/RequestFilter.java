package org.slipway.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slipway.api.Problem;
import org.slipway.audit.RequestOrigin;
import org.slipway.auditlog.EntryIds;
import org.slipway.caller.Caller;
import org.slipway.settings.BuildVersion;
import org.slipway.settings.Settings;

/** The first and last thing that happens to a request: its id and origin, headers of every answer, rate limits. */
public class RequestFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RequestFilter.class);
    private static final int LONGEST_USER_AGENT = 512;
    private static final int LONGEST_REQUEST = 512;

    @Inject
    transient RequestOrigin origin;

    @Inject
    transient Settings settings;

    @Inject
    transient ErrorWriter errors;

    private transient RateLimiter general;
    private transient RateLimiter strict;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        general = new RateLimiter(settings.rateLimits().general());
        strict = new RateLimiter(settings.rateLimits().strict());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Ordered by time: the audit log's index of requests grows at one end, and a row touches one page of it less.
        UUID id = EntryIds.next(Instant.now());
        Requests.setId(request, id.toString());
        String address = ClientAddress.of(request, settings.trustedProxies());
        origin.set(id, address, userAgent(request), asked(request));
        MDC.put("request", id.toString());
        addHeaders(request, response, id);
        try {
            Optional<Duration> wait = overLimit(request, address);
            if (wait.isPresent()) {
                errors.write(request, response, Problem.TOO_MANY_REQUESTS, wait.get());
                return;
            }
            Optional<Problem> unreadable = unreadable(request);
            if (unreadable.isPresent()) {
                errors.write(request, response, unreadable.get(), null);
                return;
            }
            chain.doFilter(request, new ErrorAnswers(request, response, errors));
            if (Paths.isLimitedByRefusals(request) && response.getStatus() >= 400) {
                strict.take(address, System.nanoTime());
            }
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            if (!response.isCommitted()) {
                errors.write(request, response, Problem.INTERNAL, null);
            }
        } finally {
            MDC.remove("request");
        }
    }

    /** What nobody behind this filter could read: it is refused here, where the answer has the form of the path. */
    private static Optional<Problem> unreadable(HttpServletRequest request) {
        if (request.getContentLengthLong() > Paths.largestBody(request)) {
            return Optional.of(Problem.TOO_LARGE);
        }
        String type = request.getContentType();
        if (type != null && !type.contains("/")) {
            return Optional.of(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        // No text of the database may hold a null character.
        String query = request.getQueryString();
        boolean hasNull = request.getRequestURI().contains("%00") || query != null && query.contains("%00");
        return hasNull ? Optional.of(Problem.INVALID_REQUEST) : Optional.empty();
    }

    private static String asked(HttpServletRequest request) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        return asked.length() > LONGEST_REQUEST ? asked.substring(0, LONGEST_REQUEST) : asked;
    }

    private static String userAgent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null) {
            return "";
        }
        return agent.length() > LONGEST_USER_AGENT ? agent.substring(0, LONGEST_USER_AGENT) : agent;
    }

    private void addHeaders(HttpServletRequest request, HttpServletResponse response, UUID id) {
        response.setHeader("X-Coder-Build-Version", BuildVersion.get());
        response.setHeader("X-Request-Id", id.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (settings.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Paths.isOpenToOtherSites(request.getRequestURI())) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "WWW-Authenticate, Mcp-Session-Id, Retry-After");
        }
        if (Paths.isStatic(request)) {
            boolean versioned = request.getRequestURI().startsWith("/webjars/") || request.getQueryString() != null;
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else if (Paths.isCacheable(request)) {
            response.setHeader("Cache-Control", "public, max-age=300");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private Optional<Duration> overLimit(HttpServletRequest request, String address) {
        if (Paths.isStatic(request)) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        if (Paths.isLimitedByRefusals(request)) {
            return strict.look(address, now);
        }
        if (Paths.isStrictlyLimited(request)) {
            return strict.take(address, now);
        }
        String caller =
                Caller.of(request.getUserPrincipal()).map(Caller::tokenId).orElse(address);
        return general.take(caller, now);
    }
}
