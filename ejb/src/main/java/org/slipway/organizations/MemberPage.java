package org.slipway.organizations;

import java.util.List;
import org.slipway.organizations.store.MemberStore.Member;
import org.slipway.organizations.store.Organization;

/**
 * A page of members.
 *
 * @param organization where they belong to
 * @param members the members on the page
 * @param count how many match in all
 */
public record MemberPage(Organization organization, List<Member> members, long count) {}
