package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceUriTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://host.example, https://host.example",
        "https://host.example/, https://host.example",
        "HTTPS://Host.Example, https://host.example",
        "https://host.example:443, https://host.example",
        "https://host.example:443/mcp, https://host.example/mcp",
        "http://host.example:80/mcp, http://host.example/mcp",
        "https://host.example:80/mcp, https://host.example:80/mcp",
        "http://host.example:443/mcp, http://host.example:443/mcp",
        "https://host.example/mcp/, https://host.example/mcp/",
        "https://host.example/MCP, https://host.example/MCP",
        "https://host.example/a%2Fb, https://host.example/a%2Fb",
        "https://host.example/?a=b, https://host.example/?a=b",
        "https://host.example/mcp?a=b, https://host.example/mcp?a=b",
        "http://[::1]:3000/mcp, http://[::1]:3000/mcp"
    })
    void hasOneCanonicalForm(String text, String canonical) {
        assertThat(ResourceUri.parse(text)).contains(new ResourceUri(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host.example/mcp",
                "/mcp",
                "//host.example/mcp",
                "https:///mcp",
                "https:mcp",
                "https://host.example/mcp#",
                "https://host.example/mcp#here",
                "https://person@host.example/mcp",
                "https://@host.example/mcp",
                "ftp://host.example/mcp",
                "urn:example:mcp",
                "https://host.example/a b",
                "https://host.example/%zz"
            })
    void isEmptyForWhatIsNoAbsoluteWebAddress(String text) {
        assertThat(ResourceUri.parse(text)).isEmpty();
    }

    @Test
    void hasALimitOfLength() {
        assertThat(ResourceUri.parse("https://host.example/" + "a".repeat(2048)))
                .isEmpty();
    }
}
