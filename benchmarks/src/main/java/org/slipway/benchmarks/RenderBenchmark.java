package org.slipway.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.render.TemplateFiles;

/** Parsing one file, and rendering a template that is parsed already, one that is not, and one with many options. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderBenchmark {
    private final SourceFile source = RenderWorkload.source10kb();
    private final TemplateFiles files = RenderWorkload.realistic();
    private final Template realistic = Template.load(files);
    private final Template large = Template.load(RenderWorkload.manyOptions());
    private final RenderRequest request = RenderRequest.of(Map.of("p1", "b"), Owner.NONE);
    private final RenderRequest defaults = RenderRequest.of(Map.of(), Owner.NONE);

    /** Checks that the work is done: a template with mistakes would be rendered fast. */
    @Setup
    public void checkWorkload() {
        RenderResult small = renderWarm();
        RenderResult many = options10000();
        if (!parse10kb().diagnostics().isEmpty()
                || small.hasErrors()
                || small.parameters().size() != RenderWorkload.PARAMETERS
                || many.hasErrors()
                || many.parameters().get(0).options().size() != RenderWorkload.OPTIONS) {
            throw new IllegalStateException("these are not the templates that were meant: " + small.diagnostics());
        }
    }

    /** A file of about 10 kB to its syntax tree. */
    @Benchmark
    public Parsed<Body> parse10kb() {
        return HclParser.parse(source);
    }

    /** The realistic template, parsed before. */
    @Benchmark
    public RenderResult renderWarm() {
        return DynamicRenderer.render(realistic, request);
    }

    /** The realistic template from its files. */
    @Benchmark
    public RenderResult renderCold() {
        return DynamicRenderer.render(Template.load(files), request);
    }

    /** One parameter with 10,000 options. */
    @Benchmark
    public RenderResult options10000() {
        return DynamicRenderer.render(large, defaults);
    }
}
