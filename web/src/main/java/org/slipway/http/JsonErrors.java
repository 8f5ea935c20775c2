package org.slipway.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/** Says where a JSON body is wrong, and nothing of the classes that read it. */
@Provider
@RequestScoped
public class JsonErrors implements ExceptionMapper<JsonProcessingException> {

    @Inject
    HttpServletRequest request;

    @Inject
    ErrorWriter errors;

    @Override
    public Response toResponse(JsonProcessingException thrown) {
        return errors.answer(request, problem(thrown));
    }

    static ProblemException problem(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mismatch
                && !mismatch.getPath().isEmpty()) {
            String field = mismatch.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return ProblemException.invalid(field, "has a value of another type than expected here");
        }
        JsonLocation place = thrown.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return ProblemException.of(
                Problem.INVALID_REQUEST, "The body is not well-formed JSON" + where + ". Nothing was changed.");
    }
}
