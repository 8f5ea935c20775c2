package org.slipway.checks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Validation;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/**
 * A question as it was asked: nothing of it has been checked. Texts may be null or empty where nothing was said.
 *
 * @param action wire name of the action
 * @param type wire name of the type
 * @param id of the object
 * @param owner id of the owner, or {@code me}
 * @param organization id of the organization
 * @param anyOrganization whether it is about some organization
 */
public record Question(
        String action, String type, String id, String owner, String organization, boolean anyOrganization) {

    /** A question in the engine's words. */
    record Read(Action action, ResourceObject object) {}

    /** Reads the question; what is wrong with it is added to the problems, named below a prefix. */
    Optional<Read> read(String prefix, UUID me, List<Validation> problems) {
        int before = problems.size();
        Action readAction = Action.find(text(action)).orElse(null);
        if (readAction == null) {
            problems.add(new Validation(prefix + "action", unknown("action", action)));
        }
        ResourceType readType = ResourceType.find(text(type)).orElse(null);
        if (readType == null) {
            problems.add(new Validation(prefix + "resource_type", unknown("resource type", type)));
        } else if (readAction != null && !readType.declares(readAction)) {
            problems.add(new Validation(
                    prefix + "action",
                    "The type " + readType + " has no action " + readAction + "; it has "
                            + String.join(
                                    ", ",
                                    readType.actions().stream()
                                            .map(Action::wireName)
                                            .toList()) + "."));
        }
        UUID readId = uuid(prefix + "resource_id", id, problems);
        UUID readOwner = "me".equals(owner) ? me : uuid(prefix + "owner_id", owner, problems);
        UUID readOrganization = uuid(prefix + "organization_id", organization, problems);
        if (anyOrganization && readOrganization != null) {
            problems.add(new Validation(prefix + "any_org", "Name one organization, or ask about any, not both."));
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        ResourceObject object = ResourceObject.of(readType, readId, readOwner, readOrganization);
        return Optional.of(new Read(readAction, anyOrganization ? object.inAnyOrganization() : object));
    }

    private static String unknown(String what, String text) {
        return text(text).isEmpty() ? "The " + what + " is missing." : "There is no " + what + " \"" + text + "\".";
    }

    private static UUID uuid(String field, String text, List<Validation> problems) {
        if (text(text).isEmpty()) {
            return null;
        }
        return Ids.parse(text).orElseGet(() -> {
            problems.add(new Validation(field, "\"" + text + "\" is not an id."));
            return null;
        });
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
