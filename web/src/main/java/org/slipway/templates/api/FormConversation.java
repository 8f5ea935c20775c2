package org.slipway.templates.api;

import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.DiagnosticResponse;
import org.slipway.api.templates.DynamicParametersRequest;
import org.slipway.api.templates.DynamicParametersResponse;
import org.slipway.parameters.RenderResult;
import org.slipway.templates.DynamicParameters;
import org.slipway.templates.TemplateForm;

/**
 * What is said on one connection. One answer is worked on at a time; a request that comes meanwhile waits, and a newer one
 * takes its place.
 */
final class FormConversation {

    private static final Logger LOG = LoggerFactory.getLogger(FormConversation.class);
    private static final int UNASKED = -1;

    private final FormLine line;
    private final RenewedCaller caller;
    private final DynamicParameters parameters;
    private final UUID version;

    /** Guarded by this. Until the first answer is given somebody works. */
    private boolean working = true;

    private boolean closed;
    private DynamicParametersRequest waiting;

    /** Only whoever works touches these. */
    private TemplateForm form;

    private UUID owner;

    FormConversation(FormLine line, RenewedCaller caller, DynamicParameters parameters, UUID version) {
        this.line = line;
        this.caller = caller;
        this.parameters = parameters;
        this.version = version;
    }

    /** Gives the first answer, which nobody asked for, and then those that were asked for meanwhile. */
    void begin() {
        try {
            form = caller.run(() -> parameters.open(version));
            answer(new DynamicParametersRequest(UNASKED, Map.of(), null));
        } catch (RuntimeException failure) {
            fail(UNASKED, failure);
        }
        work();
    }

    /**
     * Takes a request.
     *
     * @return whether somebody must now {@link #work}: nobody does
     */
    synchronized boolean offer(DynamicParametersRequest request) {
        waiting = request;
        boolean idle = !working && !closed;
        working |= idle;
        return idle;
    }

    /** Answers until nothing waits. */
    void work() {
        for (DynamicParametersRequest request = next(); request != null; request = next()) {
            try {
                answer(request);
            } catch (RuntimeException failure) {
                fail(id(request), failure);
            }
        }
    }

    private synchronized DynamicParametersRequest next() {
        DynamicParametersRequest request = closed ? null : waiting;
        waiting = null;
        if (request == null) {
            working = false;
            if (closed) {
                release();
            }
        }
        return request;
    }

    private void answer(DynamicParametersRequest request) {
        if (form == null) {
            return;
        }
        // Who once said whom the form is for need not repeat it.
        owner = request.ownerId() == null ? owner : request.ownerId();
        Map<String, String> inputs = request.inputs() == null ? Map.of() : request.inputs();
        RenderResult result = caller.run(() -> parameters.evaluate(form, inputs, owner));
        line.send(FormResponses.of(id(request), result));
    }

    private static int id(DynamicParametersRequest request) {
        return request.id() == null ? 0 : request.id();
    }

    private void fail(int id, RuntimeException failure) {
        Problem problem = failure instanceof ProblemException refused ? refused.problem() : Problem.INTERNAL;
        switch (problem) {
            case UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INSUFFICIENT_SCOPE, TOO_EARLY ->
                end(CloseCodes.VIOLATED_POLICY, problem.message());
            case INTERNAL -> {
                LOG.error("the form of version {} failed", version, failure);
                end(CloseCodes.UNEXPECTED_CONDITION, "An internal error occurred.");
            }
            default -> line.send(new DynamicParametersResponse(id, List.of(words(failure)), List.of()));
        }
    }

    private static DiagnosticResponse words(RuntimeException failure) {
        String detail = failure instanceof ProblemException refused
                        && !refused.validations().isEmpty()
                ? refused.validations().get(0).field() + " "
                        + refused.validations().get(0).detail()
                : "";
        return new DiagnosticResponse("error", failure.getMessage(), detail, new DiagnosticResponse.Extra(""));
    }

    /** Ends the conversation when its time is over or its credential does not work any more. */
    void look(Instant now) {
        try {
            if (!now.isBefore(line.end())) {
                end(CloseCodes.GOING_AWAY, "A form is kept open for 30 minutes. Open it again.");
            } else if (!caller.isValid()) {
                end(CloseCodes.VIOLATED_POLICY, Problem.UNAUTHENTICATED.message());
            } else {
                line.ping();
            }
        } catch (RuntimeException unknown) {
            LOG.warn("whether a form may stay open is not known right now: {}", unknown.toString());
        }
    }

    void end(CloseCode code, String words) {
        line.close(code, words);
    }

    /** Lets go of the template: now, or when the answer that is being worked on is done. */
    synchronized void close() {
        closed = true;
        if (!working) {
            release();
        }
    }

    private void release() {
        if (form != null) {
            form.close();
            form = null;
        }
    }
}
