package org.slipway.templates.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.templates.DynamicParametersRequest;
import org.slipway.caller.Caller;
import org.slipway.http.JsonConfiguration;
import org.slipway.login.CallerCache;
import org.slipway.templates.DynamicParameters;

/**
 * The form of a version as a conversation: {@code {id, inputs, owner_id?}} in, {@code {id, diagnostics, parameters}} out
 * (spec/platform 5.4). One object serves one connection. Whoever gets here came through {@link FormSocketGate}.
 */
@ServerEndpoint("/api/v2/templateversions/{version}/dynamic-parameters")
public class FormSocket {

    private static final Logger LOG = LoggerFactory.getLogger(FormSocket.class);

    private static final int LARGEST_MESSAGE = 512 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(15);

    @Inject
    DynamicParameters dynamicParameters;

    @Inject
    CallerCache callers;

    @Inject
    OpenForms openForms;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private FormConversation conversation;
    private ScheduledFuture<?> watch;
    private UUID user;

    @OnOpen
    public void open(Session session, @PathParam("version") String version) {
        Caller caller = Caller.of(session.getUserPrincipal())
                .orElseThrow(() -> new IllegalStateException("a connection without a caller got past the gate"));
        user = caller.userId();
        openForms.opened(user);
        session.setMaxIdleTimeout(LONGEST.toMillis());
        conversation = new FormConversation(
                new FormLine(session, clock.instant().plus(LONGEST)),
                new RenewedCaller(caller, callers),
                dynamicParameters,
                UUID.fromString(version));
        watch = scheduler.scheduleWithFixedDelay(
                () -> conversation.look(clock.instant()),
                LOOKS_EVERY.toMillis(),
                LOOKS_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
        executor.execute(conversation::begin);
    }

    @OnMessage(maxMessageSize = LARGEST_MESSAGE)
    public void message(Session session, String text) {
        try {
            DynamicParametersRequest request = JsonConfiguration.MAPPER.readValue(text, DynamicParametersRequest.class);
            if (request != null && conversation.offer(request)) {
                executor.execute(conversation::work);
            }
        } catch (JsonProcessingException malformed) {
            conversation.end(CloseReason.CloseCodes.NOT_CONSISTENT, "A message must be {id, inputs, owner_id?}.");
        }
    }

    @OnClose
    public void close() {
        if (conversation == null) {
            return;
        }
        watch.cancel(false);
        openForms.closed(user);
        executor.execute(conversation::close);
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.debug("the connection of a form failed", failure);
    }
}
