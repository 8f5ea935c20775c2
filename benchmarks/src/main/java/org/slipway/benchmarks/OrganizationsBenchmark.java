package org.slipway.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Subject;

/** A member of many organizations: one decision, the residual, and compiling the subject. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OrganizationsBenchmark {
    @Param({"1", "3", "5", "10", "50", "100"})
    public int organizations;

    private final Authorizer authorizer = new Authorizer();
    private Subject subject;
    private Subject.Builder builder;
    private ResourceObject[] workspaces;
    private int next;

    /** Makes the objects and checks that exactly the subject's own ones are allowed. */
    @Setup
    public void prepareWorkload() {
        subject = Workload.memberOf(organizations);
        builder = subject.toBuilder();
        workspaces = Workload.workspacesIn(organizations);
        for (ResourceObject object : workspaces) {
            if (authorizer.authorize(subject, Action.READ, object)
                    != subject.id().equals(object.owner())) {
                throw new IllegalStateException("wrong answer about " + object);
            }
        }
    }

    /** One decision. */
    @Benchmark
    public boolean authorize() {
        return authorizer.authorize(subject, Action.READ, workspaces[next++ & Workload.OBJECTS - 1]);
    }

    /** The residual. */
    @Benchmark
    public Residual prepare() {
        return authorizer.residual(subject, Action.READ, ResourceType.WORKSPACE);
    }

    /** Compiling the subject from its roles, groups and scope. */
    @Benchmark
    public Subject compile() {
        return builder.build();
    }
}
