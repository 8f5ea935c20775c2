package org.slipway.rbac.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;

class ResidualTest {
    private static final List<UUID> IDS = Arrays.asList(Samples.OBJECT, Samples.OTHER_OBJECT, null, UUID.randomUUID());

    private final List<Boolean> checks = new ArrayList<>();
    private final Authorizer authorizer = new Authorizer((subject, action, object, allowed) -> checks.add(allowed));

    @Test
    void saysOfEveryRowWhatTheSingleCheckSays() {
        int triples = 0;
        for (Question question : Samples.questions(1_500, 15)) {
            Residual residual = residual(question);
            for (ResourceObject row : Samples.rows(question.object().type(), question.action(), IDS)) {
                checks.clear();
                authorizer.authorize(question.subject(), question.action(), row);
                assertThat(residual.allows(row))
                        .as("%s %s %s %s", question.subject(), question.action(), row, residual)
                        .isEqualTo(checks.get(0));
                triples++;
            }
        }
        assertThat(triples).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void isEverythingOnlyIfEveryRowIsAllowedAndNothingOnlyIfNoneIs() {
        int everything = 0;
        int nothing = 0;
        for (Question question : Samples.questions(1_500, 15)) {
            Residual residual = residual(question);
            List<ResourceObject> rows = Samples.rows(question.object().type(), question.action(), IDS);
            if (residual.isEverything()) {
                everything++;
                assertThat(rows).allMatch(residual::allows);
            }
            if (residual.isNothing()) {
                nothing++;
                assertThat(rows).noneMatch(residual::allows);
            }
        }
        assertThat(everything).isGreaterThan(100);
        assertThat(nothing).isGreaterThan(100);
    }

    private Residual residual(Question question) {
        return authorizer.residual(
                question.subject(), question.action(), question.object().type());
    }
}
