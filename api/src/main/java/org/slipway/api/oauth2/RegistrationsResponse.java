package org.slipway.api.oauth2;

import java.util.List;

/**
 * A page of clients that came by themselves.
 *
 * @param count how many match in all
 */
public record RegistrationsResponse(List<RegistrationResponse> registrations, long count) {}
