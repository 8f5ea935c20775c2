package org.slipway.api.templates;

import java.util.List;

/** With whom a template can be shared. */
public record AvailableAclResponse(
        List<TemplateAclResponse.AclUser> users, List<TemplateAclResponse.AclGroup> groups) {}
