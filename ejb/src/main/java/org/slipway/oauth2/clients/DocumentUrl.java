package org.slipway.oauth2.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.slipway.oauth2.RedirectUri;

/**
 * An address at which a stranger has something to be fetched: https, a host, a path, and nothing that could be written in two
 * ways. That of a client metadata document is the client's id (Client ID Metadata Documents section 3).
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
        return parse("A client_id that is an address", clientId, allowLoopback);
    }

    /**
     * Reads another address.
     *
     * @param what it is, in words that begin a sentence
     */
    static DocumentUrl parse(String what, String address, boolean allowLoopback) {
        DocumentUrl url = new DocumentUrl(read(what, address));
        url.objection(allowLoopback).ifPresent(objection -> {
            throw new InvalidClientException(what + " must " + objection);
        });
        return url;
    }

    private static URI read(String what, String address) {
        if (address.length() > LONGEST || address.chars().anyMatch(c -> c <= 0x20 || c >= 0x7F || c == '\\')) {
            throw new InvalidClientException(
                    what + " must have at most " + LONGEST + " characters, and none that no address has.");
        }
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new InvalidClientException(what + " must be a valid address.");
        }
    }

    private Optional<String> objection(boolean allowLoopback) {
        boolean exempt = allowLoopback && isLoopback();
        if (!"https".equals(uri.getScheme()) && !(exempt && "http".equals(uri.getScheme()))) {
            return Optional.of("begin with https.");
        }
        if (uri.getHost() == null || !uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) {
            return Optional.of("have a host in lower case.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawAuthority().contains("@")) {
            return Optional.of("not have a user.");
        }
        if (uri.getRawFragment() != null) {
            return Optional.of("not have a fragment.");
        }
        if (uri.getRawPath() == null || uri.getRawPath().length() < 2) {
            return Optional.of("have a path.");
        }
        if (hasDotSegments()) {
            return Optional.of("not have . or .. in its path.");
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
