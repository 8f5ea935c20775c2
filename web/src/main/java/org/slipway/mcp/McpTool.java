package org.slipway.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A tool without parameters.
 *
 * @param name on the wire
 * @param title for people
 * @param description for the model
 * @param scopes what the token must allow
 * @param result computes the structured result as the caller
 */
record McpTool(String name, String title, String description, List<String> scopes, Supplier<Map<String, ?>> result) {}
