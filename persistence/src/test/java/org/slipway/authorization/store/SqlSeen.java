package org.slipway.authorization.store;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers the statements of this thread since they were last asked for. */
public final class SqlSeen implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** The statements since this was last called. */
    static List<String> last() {
        List<String> seen = List.copyOf(SEEN.get());
        SEEN.get().clear();
        return seen;
    }

    @Override
    public String inspect(String sql) {
        SEEN.get().add(sql);
        return sql;
    }
}
