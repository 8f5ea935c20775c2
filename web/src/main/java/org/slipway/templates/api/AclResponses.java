package org.slipway.templates.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.api.templates.AvailableAclResponse;
import org.slipway.api.templates.TemplateAclResponse;
import org.slipway.http.Bodies;
import org.slipway.templates.TemplateRole;
import org.slipway.templates.TemplateSharing;

/** Access lists of templates as they go over the wire. */
final class AclResponses {

    private AclResponses() {}

    static TemplateAclResponse of(TemplateSharing.AccessList list) {
        return new TemplateAclResponse(
                list.people().stream().map(AclResponses::person).toList(),
                list.teams().stream().map(AclResponses::team).toList());
    }

    static AvailableAclResponse available(TemplateSharing.AccessList list) {
        return new AvailableAclResponse(
                list.people().stream().map(AclResponses::person).toList(),
                list.teams().stream().map(AclResponses::team).toList());
    }

    private static TemplateAclResponse.AclUser person(TemplateSharing.Person person) {
        var user = person.user();
        return new TemplateAclResponse.AclUser(
                user.id(),
                user.username(),
                user.name(),
                user.avatarUrl(),
                user.email(),
                user.status().name(),
                user.loginType().name(),
                user.createdAt(),
                word(person.role()));
    }

    private static TemplateAclResponse.AclGroup team(TemplateSharing.Team team) {
        var group = team.group();
        return new TemplateAclResponse.AclGroup(
                group.id(),
                group.name(),
                group.displayName(),
                group.organizationId(),
                group.avatarUrl(),
                group.quotaAllowance(),
                group.source().name(),
                word(team.role()));
    }

    private static String word(TemplateRole role) {
        return role == null ? null : role.wireName();
    }

    /**
     * What a request asks for.
     *
     * @param field of the request
     * @param words name of a role by id; the empty name stands for none
     * @throws ProblemException 400 if an id or a role is none
     */
    static Map<UUID, Optional<TemplateRole>> roles(String field, Map<String, String> words) {
        Map<UUID, Optional<TemplateRole>> roles = new LinkedHashMap<>();
        (words == null ? Map.<String, String>of() : words).forEach((id, word) -> {
            Optional<TemplateRole> role = TemplateRole.named(word);
            if (word == null || !word.isEmpty() && role.isEmpty()) {
                throw ProblemException.invalid(field, "must name the roles admin or use, or the empty text for none");
            }
            roles.put(Bodies.uuid(field, id), role);
        });
        return roles;
    }
}
