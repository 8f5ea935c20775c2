package org.slipway.oauth2.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.slipway.oauth2.RedirectUri;

/**
 * The address of a client metadata document, which is the client's id (Client ID Metadata Documents section 3): https, a
 * host, a path, and nothing that could be written in two ways.
 *
 * @param uri as sent
 */
record DocumentUrl(URI uri) {

    private static final int LONGEST = 2048;

    /** Whether this {@code client_id} means to be a document's address: no other id contains a scheme. */
    static boolean isMeantBy(String clientId) {
        String start = clientId.toLowerCase(Locale.ROOT);
        return start.startsWith("https:") || start.startsWith("http:");
    }

    /**
     * Reads a {@code client_id}.
     *
     * @param allowLoopback whether http addresses of this machine will do
     * @throws InvalidClientException if a document cannot have this address
     */
    static DocumentUrl parse(String clientId, boolean allowLoopback) {
        DocumentUrl url = new DocumentUrl(read(clientId));
        url.objection(allowLoopback).ifPresent(objection -> {
            throw new InvalidClientException(objection);
        });
        return url;
    }

    private static URI read(String clientId) {
        if (clientId.length() > LONGEST || clientId.chars().anyMatch(c -> c <= 0x20 || c >= 0x7F || c == '\\')) {
            throw new InvalidClientException("The client_id is too long or has characters that no address has.");
        }
        try {
            return new URI(clientId);
        } catch (URISyntaxException e) {
            throw new InvalidClientException("The client_id looks like an address but is none.");
        }
    }

    private Optional<String> objection(boolean allowLoopback) {
        boolean exempt = allowLoopback && isLoopback();
        if (!"https".equals(uri.getScheme()) && !(exempt && "http".equals(uri.getScheme()))) {
            return Optional.of("A client_id that is an address must begin with https.");
        }
        if (uri.getHost() == null || !uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.of("A client_id that is an address must have a host in lower case.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            return Optional.of("A client_id that is an address must not have a user.");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("A client_id that is an address must not have a fragment.");
        }
        if (uri.getRawPath() == null || uri.getRawPath().length() < 2) {
            return Optional.of("A client_id that is an address must have a path.");
        }
        if (hasDotSegments()) {
            return Optional.of("A client_id that is an address must not have . or .. in its path.");
        }
        return Optional.empty();
    }

    private boolean hasDotSegments() {
        String path = uri.getRawPath().toLowerCase(Locale.ROOT).replace("%2e", ".") + "/";
        return path.contains("/./") || path.contains("/../");
    }

    /** The host alone. */
    String host() {
        return uri.getHost();
    }

    /** Whether it names this machine. */
    boolean isLoopback() {
        return RedirectUri.isLoopback(uri);
    }
}
