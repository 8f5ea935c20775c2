package org.slipway.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The figures of one benchmark, as they are printed in JSON.
 *
 * @param bench the benchmark's name
 * @param figures what was measured
 */
public record Report(String bench, List<Figure> figures) {

    /**
     * One figure.
     *
     * @param name what was measured, printed as {@code case}
     * @param metric the unit, for example {@code ns_per_op} or {@code bytes_per_op}
     * @param value the value
     */
    public record Figure(@JsonProperty("case") String name, String metric, double value) {}
}
