package org.slipway.api.templates;

import java.util.UUID;

/**
 * Where an uploaded archive is kept.
 *
 * @param hash the id by which versions refer to it; the name is the one that clients of Coder know
 */
public record UploadResponse(UUID hash) {}
