package org.slipway.checks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AclStore;
import org.slipway.rbac.ResourceObject;

/** What the caller may do, asked many times at once: for clients that decide what to show. */
@Stateless
public class BatchChecks {

    private static final int MOST = 1000;

    @Inject
    Authorization authorization;

    @Inject
    AclStore accessLists;

    /** The answers by the names of the questions. */
    public Map<String, Boolean> answer(Map<String, Question> questions) {
        UUID me = authorization.subject().id();
        List<Validation> problems = new ArrayList<>();
        if (questions.size() > MOST) {
            throw ProblemException.invalid("checks", "Ask at most " + MOST + " questions at once.");
        }
        Map<String, Question.Read> read = new LinkedHashMap<>();
        questions.forEach((name, question) -> question.read("checks." + name + ".", me, problems)
                .ifPresent(understood -> read.put(name, understood)));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        Map<String, Boolean> answers = new LinkedHashMap<>();
        read.forEach((name, question) ->
                answers.put(name, authorization.isAllowed(question.action(), shared(question.object()))));
        return answers;
    }

    private ResourceObject shared(ResourceObject object) {
        return Optional.ofNullable(object.id())
                .map(id -> object.sharedWith(accessLists.find(object.type(), id)))
                .orElse(object);
    }
}
