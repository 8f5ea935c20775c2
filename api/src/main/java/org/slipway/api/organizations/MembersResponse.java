package org.slipway.api.organizations;

import java.util.List;

/**
 * A page of members.
 *
 * @param count how many match in all
 */
public record MembersResponse(List<MemberResponse> members, long count) {}
