package org.slipway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/**
 * Turns whatever left an endpoint into an answer. What is not expected is logged with its cause and answered with a
 * neutral text.
 */
@Provider
@RequestScoped
public class ErrorMappers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMappers.class);

    @Inject
    HttpServletRequest request;

    @Inject
    ErrorWriter errors;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<ProblemException> problem = find(thrown, ProblemException.class);
        if (problem.isPresent()) {
            return errors.answer(request, problem.get());
        }
        if (thrown instanceof WebApplicationException refused) {
            return refusal(refused);
        }
        if (find(thrown, EJBAccessException.class).isPresent()) {
            return errors.answer(request, Problem.FORBIDDEN);
        }
        Optional<JsonProcessingException> json = find(thrown, JsonProcessingException.class);
        if (json.isPresent()) {
            return errors.answer(request, JsonErrors.problem(json.get()));
        }
        if (hasSqlState(thrown, "22")) {
            return errors.answer(
                    request,
                    ProblemException.of(
                            Problem.INVALID_REQUEST,
                            "The request has a value that cannot be kept. Nothing was changed."));
        }
        if (isRace(thrown)) {
            return errors.answer(request, Problem.CONFLICT);
        }
        if (isUnavailable(thrown)) {
            LOG.warn(
                    "{} {}: the database is not available: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    rootOf(thrown));
            return errors.answer(request, Problem.UNAVAILABLE);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return errors.answer(request, Problem.INTERNAL);
    }

    private Response refusal(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), refused);
        }
        Response answer = errors.answer(request, ErrorWriter.problemOf(status));
        if (refused instanceof NotAllowedException) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                    .build();
        }
        return answer;
    }

    /** Two requests wanted the same name, or one removed what the other used (class 23): the database kept one of them. */
    private static boolean isRace(Throwable thrown) {
        return find(thrown, OptimisticLockException.class).isPresent() || hasSqlState(thrown, "23");
    }

    /**
     * The database cannot be reached (class 08), is shutting down or starting (class 57P), or went away at the commit. An
     * exception without a state is the pool's, about a connection that has gone.
     */
    private static boolean isUnavailable(Throwable thrown) {
        return hasSqlState(thrown, "08")
                || hasSqlState(thrown, "57P")
                || find(thrown, ResourceException.class).isPresent()
                || causes(thrown).anyMatch(ErrorMappers::isFailedCommit)
                || find(thrown, SQLException.class)
                        .filter(cause -> cause.getSQLState() == null)
                        .isPresent();
    }

    private static boolean isFailedCommit(Throwable cause) {
        return cause instanceof HeuristicMixedException
                || cause instanceof HeuristicRollbackException
                || cause instanceof RollbackException
                || cause instanceof SystemException;
    }

    private static boolean hasSqlState(Throwable thrown, String prefix) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && state.startsWith(prefix));
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String rootOf(Throwable thrown) {
        return causes(thrown).reduce((first, second) -> second).orElse(thrown).toString();
    }
}
