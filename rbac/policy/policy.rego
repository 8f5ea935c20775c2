# The authorization rules of Slipway, as an executable specification.
#
# The server does not run this file: it runs the compiled Java engine of this module. This file says, in a language made
# for policies, what that engine must answer, and the engine is tested against it with a real OPA evaluator.
#
# Question:  may input.subject do input.action to input.object?
# Answer:    data.authz.allow       one check
#            data.authz.authorized  the answer of the product: one check, and for prebuilt workspaces a second one
#
# Everything that depends only on the subject, the action and the object's type is computed first, into votes and sets.
# The object's id, owner, organization and access lists are then only compared with those. That is what lets partial
# evaluation, with these four left unknown, end in a short list of comparisons that a database can run.
package authz

import rego.v1

# ---------------------------------------------------------------------------------------------------------------------
# The decision: the roles or the object's access list must grant, and the credential's scope must not be exceeded.

default allow := false

allow if {
	granted
	within_levels(scope_votes)
	reachable
}

granted if within_levels(role_votes)

granted if shared

# ---------------------------------------------------------------------------------------------------------------------
# Votes. At one level, any matching denial outweighs every grant; with no matching permission the level abstains.

concerns(permission) if {
	permission.resource_type in {"*", input.object.type}
	permission.action in {"*", input.action}
}

vote(permissions) := -1 if {
	some permission in permissions
	concerns(permission)
	permission.negate
} else := 1 if {
	some permission in permissions
	concerns(permission)
} else := 0

# The organizations that the subject belongs to are those that some role of it names. The scope names none.
memberships contains organization if {
	some role in input.subject.roles
	some organization, _ in role.by_org_id
}

# The votes of several holders of permissions together: all roles on one side, the scope on the other.
tally(holders) := {
	"site": vote([p | some holder in holders; some p in holder.site]),
	"user": vote([p | some holder in holders; some p in holder.user]),
	"organization": {organization: vote([p | some holder in holders; some p in holder.by_org_id[organization].org]) |
		some organization in memberships
	},
	"member": {organization: vote([p | some holder in holders; some p in holder.by_org_id[organization].member]) |
		some organization in memberships
	},
}

role_votes := tally(input.subject.roles)

scope_votes := tally([input.subject.scope])

# ---------------------------------------------------------------------------------------------------------------------
# Levels. The site decides alone if it votes yes, and forbids if it votes no. If it abstains, the object's place decides.

within_levels(votes) if votes.site == 1

within_levels(votes) if {
	votes.site == 0
	within_place(votes)
}

# An object without organization belongs to the user level, and only to its owner.
within_place(votes) if {
	not input.object.any_org
	votes.user == 1
	input.object.org_owner == ""
	owned
}

# In an organization that votes yes, every object is within reach.
within_place(votes) if {
	not input.object.any_org
	input.object.org_owner in yes_organizations(votes)
}

# In an organization that abstains, the member level counts for what the subject owns.
within_place(votes) if {
	not input.object.any_org
	input.object.org_owner in own_organizations(votes)
	owned
}

# "Any organization": one that votes yes is enough.
within_place(votes) if {
	input.object.any_org
	count(yes_organizations(votes)) > 0
}

# Failing that, one member vote is enough, unless every single organization votes no.
within_place(votes) if {
	input.object.any_org
	max([v | some v in votes.organization]) == 0
	max([v | some v in votes.member]) == 1
	owned
}

yes_organizations(votes) := {organization | some organization, v in votes.organization; v == 1}

own_organizations(votes) := {organization |
	some organization, v in votes.member
	v == 1
	votes.organization[organization] == 0
}

owned if {
	input.object.owner != ""
	input.object.owner == input.subject.id
}

# ---------------------------------------------------------------------------------------------------------------------
# Access lists of the object. They only add: a denial by a role does not take away what has been shared. Users need not
# belong to the object's organization; groups count for its members only. The group with the organization's own id is
# everyone in it.

shared if holds_action(input.object.acl_user_list[input.subject.id])

shared if {
	in_object_organization
	some group in input.subject.groups
	holds_action(input.object.acl_group_list[group])
}

shared if {
	in_object_organization
	not input.object.any_org
	holds_action(input.object.acl_group_list[input.object.org_owner])
}

holds_action(actions) if input.action in actions

holds_action(actions) if "*" in actions

in_object_organization if {
	not input.object.any_org
	input.object.org_owner in memberships
}

in_object_organization if {
	input.object.any_org
	count(memberships) > 0
}

# ---------------------------------------------------------------------------------------------------------------------
# The scope's allow list. An entry for the whole type makes the object's id irrelevant, so it is not looked at then.

reachable_ids := {entry.id |
	some entry in input.subject.scope.allow_list
	entry.type in {"*", input.object.type}
}

reachable if "*" in reachable_ids

reachable if {
	not "*" in reachable_ids
	input.object.id != ""
	input.object.id in reachable_ids
}

# ---------------------------------------------------------------------------------------------------------------------
# Prebuilt workspaces. A workspace that the prebuilds user owns may also be updated and deleted by those who may do so to
# a prebuilt_workspace. The ordinary check comes first; the second one is asked only if it fails.

prebuilds_user := "c42fdf75-3097-471c-8c33-fb52454d81c0"

default authorized := false

authorized if allow

authorized if {
	not allow
	input.object.type == "workspace"
	input.action in {"update", "delete"}
	input.object.owner == prebuilds_user
	allow with input.object.type as "prebuilt_workspace"
}
