package org.slipway.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
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

/**
 * One decision by roles, one by a group's access list entry, the residual alone, and a list of objects filtered through
 * a residual (time per object, the residual included).
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SubjectBenchmark {
    @Param({"NoRoles", "Admin", "OrgAdmin", "OrgMember", "ManyRoles", "AdminWithScope", "StaticRoles"})
    public String subject;

    private final Authorizer authorizer = new Authorizer();
    private Subject compiled;
    private ResourceObject[] workspaces;
    private ResourceObject[] shared;
    private int next;

    /** Makes the objects and checks that the engine's answers are neither trivial nor contradictory. */
    @Setup
    public void prepareWorkload() {
        compiled = Workload.Kind.valueOf(subject).subject();
        workspaces = Workload.workspaces();
        shared = Workload.sharedWorkspaces();
        Residual residual = prepare();
        for (ResourceObject object : workspaces) {
            if (residual.allows(object) != authorizer.authorize(compiled, Action.READ, object)) {
                throw new IllegalStateException("list and check disagree about " + object);
            }
        }
    }

    /** One decision by roles. */
    @Benchmark
    public boolean authorize() {
        return authorizer.authorize(compiled, Action.READ, workspaces[next++ & Workload.OBJECTS - 1]);
    }

    /** One decision by access list: no role grants the action. */
    @Benchmark
    public boolean authorizeGroups() {
        return authorizer.authorize(compiled, Action.USE_SHARED, shared[next++ & Workload.OBJECTS - 1]);
    }

    /** The residual alone. */
    @Benchmark
    public Residual prepare() {
        return authorizer.residual(compiled, Action.READ, ResourceType.WORKSPACE);
    }

    /** The residual and its answer on every object, per object. */
    @Benchmark
    @OperationsPerInvocation(Workload.OBJECTS)
    public int filter() {
        Residual residual = prepare();
        int allowed = 0;
        for (ResourceObject object : workspaces) {
            allowed += residual.allows(object) ? 1 : 0;
        }
        return allowed;
    }
}
