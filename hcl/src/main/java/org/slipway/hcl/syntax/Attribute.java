package org.slipway.hcl.syntax;

import org.slipway.hcl.SourceRange;

/** An argument in a body: {@code name = expression}. */
public record Attribute(String name, Expression expression, SourceRange nameRange, SourceRange range) {}
