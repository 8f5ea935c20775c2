package org.slipway.templates.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.templates.DynamicParametersResponse;
import org.slipway.http.JsonConfiguration;

/** A connection, as far as a conversation needs one. A peer that has gone is no fault. */
record FormLine(Session session, Instant end) {

    private static final Logger LOG = LoggerFactory.getLogger(FormLine.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    void send(DynamicParametersResponse answer) {
        try {
            session.getBasicRemote().sendText(JsonConfiguration.MAPPER.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be written", e);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the peer of a form has gone", gone);
        }
    }

    /** Keeps proxies from closing a connection on which nobody types. */
    void ping() {
        try {
            session.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the peer of a form has gone", gone);
        }
    }

    void close(CloseReason.CloseCode code, String words) {
        try {
            session.close(new CloseReason(code, words));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("the peer of a form has gone", gone);
        }
    }
}
