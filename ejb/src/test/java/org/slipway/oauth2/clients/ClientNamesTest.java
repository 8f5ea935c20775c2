package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Editor, Editor",
        "'  Editor   of  text ', Editor of text",
        "'Edi\u202Etor', Edi tor",
        "'Edi\u200Btor', Edi tor",
        "'Edi\u0000tor', Edi tor",
        "'Edi\u2028tor', Edi tor",
        "'\u202E\u200B', Unnamed client",
        "'', Unnamed client"
    })
    void showsNothingInvisible(String told, String shown) {
        assertThat(ClientNames.shown(told)).isEqualTo(shown);
    }

    @Test
    void cutsALongNameSoThatTwoStayTwo() {
        String one = ClientNames.shown("a".repeat(100) + "1");
        String other = ClientNames.shown("a".repeat(100) + "2");
        assertThat(one).hasSize(64).matches("a{55}-[0-9a-f]{8}").isNotEqualTo(other);
    }

    @Test
    void keepsNamesOfAllScripts() {
        assertThat(ClientNames.shown("编辑器 محرر")).isEqualTo("编辑器 محرر");
    }
}
