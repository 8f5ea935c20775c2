package org.slipway.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;

/** A request that knows an address, headers, cookies and a caller, and nothing else. */
final class Faked {

    private final Map<String, String> headers = new HashMap<>();
    private String address = "192.0.2.1";
    private Cookie[] cookies;
    private Principal caller;

    Faked from(String remoteAddress) {
        address = remoteAddress;
        return this;
    }

    Faked header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Faked cookie(String name, String value) {
        cookies = new Cookie[] {new Cookie(name, value)};
        return this;
    }

    Faked signedIn() {
        caller = () -> "grace";
        return this;
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getCookies" -> cookies;
                    case "getUserPrincipal" -> caller;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
