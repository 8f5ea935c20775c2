package org.slipway.hcl.eval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.hcl.function.FileSource;
import org.slipway.hcl.value.Value;

/**
 * What the names in an expression mean: variables, from the innermost scope outwards, and the files and the time that
 * functions may see. Immutable.
 */
public final class EvaluationContext {

    private final EvaluationContext parent;
    private final Map<String, Value> variables;
    private final VariableResolver resolver;
    private final FileSource files;
    private final Optional<Instant> time;
    private final boolean constant;
    private final boolean template;

    private EvaluationContext(
            EvaluationContext parent,
            Map<String, Value> variables,
            VariableResolver resolver,
            FileSource files,
            Optional<Instant> time,
            boolean constant,
            boolean template) {
        this.parent = parent;
        this.variables = variables;
        this.resolver = resolver;
        this.files = files;
        this.time = time;
        this.constant = constant;
        this.template = template;
    }

    /** No variables, no files, no time: for arguments that must be written out. Strings of JSON are plain text here. */
    public static EvaluationContext constant() {
        return new EvaluationContext(
                null, Map.of(), VariableResolver.NONE, NoFiles.INSTANCE, Optional.empty(), true, false);
    }

    /** A context with some variables. */
    public static EvaluationContext of(Map<String, Value> variables) {
        return new EvaluationContext(
                null, Map.copyOf(variables), VariableResolver.NONE, NoFiles.INSTANCE, Optional.empty(), false, false);
    }

    /** This context, with a resolver for the names that no variable has. */
    public EvaluationContext withResolver(VariableResolver other) {
        return new EvaluationContext(parent, variables, other, files, time, constant, template);
    }

    /** This context, with files that functions can read. */
    public EvaluationContext withFiles(FileSource other) {
        return new EvaluationContext(parent, variables, resolver, other, time, constant, template);
    }

    /** This context, with a time for {@code timestamp()}; without one its result is unknown. */
    public EvaluationContext withTime(Instant now) {
        return new EvaluationContext(parent, variables, resolver, files, Optional.of(now), constant, template);
    }

    /** A scope within this one; its variables hide those of the same name outside. */
    public EvaluationContext child(Map<String, Value> inner) {
        return new EvaluationContext(this, Map.copyOf(inner), VariableResolver.NONE, files, time, constant, template);
    }

    /** This context, but with only these variables: what a template that is read from a file sees. */
    EvaluationContext isolated(Map<String, Value> only) {
        return new EvaluationContext(null, Map.copyOf(only), VariableResolver.NONE, files, time, false, true);
    }

    EvaluationContext parent() {
        return parent;
    }

    Map<String, Value> variables() {
        return variables;
    }

    VariableResolver resolver() {
        return resolver;
    }

    FileSource files() {
        return files;
    }

    Optional<Instant> time() {
        return time;
    }

    /** Whether the expressions are part of a template that was read during evaluation. */
    boolean isTemplate() {
        return template;
    }

    boolean isConstant() {
        return constant;
    }

    /** The names of all variables, for suggestions. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (EvaluationContext scope = this; scope != null; scope = scope.parent) {
            names.addAll(scope.variables.keySet());
        }
        names.remove(SPLAT_ITEM);
        return names;
    }

    /** The name that holds the current element of a splat; no identifier can be it. */
    static final String SPLAT_ITEM = "*";

    /** Files for contexts that were given none. */
    private enum NoFiles implements FileSource {
        INSTANCE;

        @Override
        public Optional<byte[]> read(String path) {
            return Optional.empty();
        }

        @Override
        public Collection<String> paths() {
            return List.of();
        }
    }
}
