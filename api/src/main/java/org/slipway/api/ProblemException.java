package org.slipway.api;

import java.time.Duration;
import java.util.List;

/** Leaves a request with a {@link Problem}. The transaction is rolled back: nothing was changed. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<Validation> validations;
    private final transient Duration retryAfter;
    private final transient String requiredScope;

    private ProblemException(
            Problem problem, String message, List<Validation> validations, Duration retryAfter, String requiredScope) {
        super(message, null, false, false);
        this.problem = problem;
        this.validations = validations;
        this.retryAfter = retryAfter;
        this.requiredScope = requiredScope;
    }

    /** The problem with its own message. */
    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, problem.message(), null, null, null);
    }

    /** The problem with a message that says more than its own. */
    public static ProblemException of(Problem problem, String message) {
        return new ProblemException(problem, message, null, null, null);
    }

    /** A field of the request is wrong. */
    public static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new Validation(field, detail)));
    }

    /** Fields of the request are wrong. */
    public static ProblemException invalid(List<Validation> validations) {
        return new ProblemException(
                Problem.INVALID_REQUEST, Problem.INVALID_REQUEST.message(), List.copyOf(validations), null, null);
    }

    /** The caller may not do this, and each field says why. */
    public static ProblemException refused(List<Validation> validations) {
        return new ProblemException(
                Problem.FORBIDDEN, Problem.FORBIDDEN.message(), List.copyOf(validations), null, null);
    }

    /** Something has this name already. */
    public static ProblemException taken(String field, String detail) {
        return new ProblemException(
                Problem.CONFLICT, Problem.CONFLICT.message(), List.of(new Validation(field, detail)), null, null);
    }

    /** Too many tries; the next one has a chance after {@code wait}. */
    public static ProblemException tooMany(String message, Duration wait) {
        return new ProblemException(Problem.TOO_MANY_REQUESTS, message, null, wait, null);
    }

    /** The token's person may do this, the token may not: it lacks this scope. */
    public static ProblemException insufficientScope(String scope) {
        Problem problem = Problem.INSUFFICIENT_SCOPE;
        return new ProblemException(problem, problem.message(), null, null, scope);
    }

    public Problem problem() {
        return problem;
    }

    /** How long the client should wait before it retries, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The scope that the token lacks, or null. */
    public String requiredScope() {
        return requiredScope;
    }

    /** What is wrong with which field; empty if no field is to blame. */
    public List<Validation> validations() {
        return validations == null ? List.of() : validations;
    }

    /** The body that the client gets. */
    public ErrorBody body() {
        return new ErrorBody(getMessage(), null, validations);
    }
}
