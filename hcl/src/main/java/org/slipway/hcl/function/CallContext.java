package org.slipway.hcl.function;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a call may use of the world.
 *
 * @param budget asked before anything large is made
 * @param files the template's own files
 * @param time the moment that {@code timestamp} gives; if empty it gives an unknown value
 * @param templates evaluates the templates of {@code templatefile} and {@code templatestring}
 */
public record CallContext(CallBudget budget, FileSource files, Optional<Instant> time, TemplateRenderer templates) {

    public CallContext {
        Objects.requireNonNull(budget);
        Objects.requireNonNull(files);
        Objects.requireNonNull(time);
        Objects.requireNonNull(templates);
    }
}
