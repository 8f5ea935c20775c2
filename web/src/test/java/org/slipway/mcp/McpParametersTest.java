package org.slipway.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpParametersTest {

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'method':'tools/call'}",
                "{'id':1,'method':'tools/call','params':null}",
                "{'id':1,'method':'tools/call','params':[]}",
                "{'id':1,'method':'tools/call','params':{}}",
                "{'id':1,'method':'tools/call','params':{'name':7}}",
                "{'id':1,'method':'tools/call','params':{'name':'whoami','arguments':false}}",
                "{'id':1,'method':'tools/list','params':'all'}",
                "{'id':1,'method':'tools/list','params':{'cursor':{}}}",
                "{'id':1,'method':'initialize'}",
                "{'id':1,'method':'initialize','params':{'protocolVersion':'2025-11-25','capabilities':'all'}}",
            })
    void refusesParametersOfTheWrongForm(String message) {
        JsonNode refusal =
                McpParameters.refusal(json(message.replace('\'', '"'))).orElseThrow();

        assertThat(refusal.path("id").asInt()).isEqualTo(1);
        assertThat(refusal.path("error").path("code").asInt()).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'method':'tools/call','params':{'name':'whoami'}}",
                "{'id':1,'method':'tools/call','params':{'name':'whoami','arguments':{},'more':1}}",
                "{'id':1,'method':'tools/list'}",
                "{'id':1,'method':'tools/list','params':{}}",
                "{'id':1,'method':'initialize','params':{'protocolVersion':'2025-11-25','capabilities':{},"
                        + "'clientInfo':{'name':'a','version':'1'}}}",
                "{'id':1,'method':'ping'}",
                "{'method':'notifications/initialized'}",
                "[]",
                "7",
            })
    void leavesEverythingElseToTheSdk(String message) {
        assertThat(McpParameters.refusal(json(message.replace('\'', '"')))).isEmpty();
    }
}
