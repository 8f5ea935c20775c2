package org.slipway.authorization.store;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/** Teaches criteria queries PostgreSQL's {@code x = any (array)}, which can use an index on x. Found as a service. */
public final class AnyOfFunction implements FunctionContributor {

    /** The name under which criteria know it: the value, then the array. */
    static final String NAME = "is_any_of";

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        NAME,
                        "(?1 = any (?2))",
                        contributions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }
}
