package org.slipway.templates.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.slipway.api.templates.VariableValue;

/**
 * A preset as the import of its version found it. It stands here because one of its names on the wire is a word of Java.
 *
 * @param isDefault whether forms start with it
 * @param desiredPrebuildInstances how many workspaces are kept ready with it; absent if it says nothing about it
 */
public record PresetResponse(
        UUID id,
        String name,
        List<VariableValue> parameters,
        @JsonProperty("default") @Schema(name = "default") boolean isDefault,
        Integer desiredPrebuildInstances,
        String description,
        String icon) {}
