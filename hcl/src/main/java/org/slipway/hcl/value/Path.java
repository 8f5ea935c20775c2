package org.slipway.hcl.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from a value to one of its parts, as messages show it: {@code .name[2]["key"]}. */
public record Path(List<Step> steps) {

    /** The value itself. */
    public static final Path ROOT = new Path(List.of());

    /** One step down. */
    public sealed interface Step {}

    /** Into an attribute of an object. */
    public record Attribute(String name) implements Step {}

    /** Into an element of a map. */
    public record Key(String key) implements Step {}

    /** Into an element of a list, set or tuple. */
    public record Index(int index) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    public Path attribute(String name) {
        return then(new Attribute(name));
    }

    public Path key(String key) {
        return then(new Key(key));
    }

    public Path index(int index) {
        return then(new Index(index));
    }

    private Path then(Step step) {
        return new Path(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @Override
    public String toString() {
        return steps.stream().map(Path::show).collect(Collectors.joining());
    }

    private static String show(Step step) {
        if (step instanceof Attribute attribute) {
            return "." + attribute.name();
        }
        if (step instanceof Key key) {
            return "[\"" + key.key() + "\"]";
        }
        return "[" + ((Index) step).index() + "]";
    }
}
