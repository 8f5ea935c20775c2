package org.slipway.checks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AclStore;
import org.slipway.rbac.Acl;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

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
        Map<ResourceType, Map<UUID, Acl>> lists = accessLists(read.values());
        Map<String, Boolean> answers = new LinkedHashMap<>();
        read.forEach((name, question) -> {
            ResourceObject object = question.object();
            Acl list =
                    object.id() == null ? Acl.none() : lists.get(object.type()).getOrDefault(object.id(), Acl.none());
            answers.put(name, authorization.isAllowed(question.action(), object.sharedWith(list)));
        });
        return answers;
    }

    /** The access lists of the objects that are named by id: one statement for each type. */
    private Map<ResourceType, Map<UUID, Acl>> accessLists(Collection<Question.Read> questions) {
        Map<ResourceType, Set<UUID>> ids = new EnumMap<>(ResourceType.class);
        questions.stream()
                .map(Question.Read::object)
                .filter(object -> object.id() != null)
                .forEach(object -> ids.computeIfAbsent(object.type(), type -> new HashSet<>())
                        .add(object.id()));
        Map<ResourceType, Map<UUID, Acl>> lists = new EnumMap<>(ResourceType.class);
        ids.forEach((type, some) -> lists.put(type, accessLists.find(type, some)));
        return lists;
    }
}
