package org.slipway.statements;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Runs single statements. A failure of the database is a {@link PersistenceException} with its cause. */
@Dependent
public class Statements {

    private final DataSource source;

    @Inject
    public Statements(DataSource source) {
        this.source = source;
    }

    /** Reads one row. */
    public interface Row<T> {
        T read(Result row) throws SQLException;
    }

    /** The first row that the statement gives. */
    public <T> Optional<T> find(String sql, Row<T> row, Object... values) {
        return run(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(new Result(rows))) : Optional.empty();
            }
        });
    }

    /** Changes rows, and tells how many. */
    public int update(String sql, Object... values) {
        return run(sql, values, PreparedStatement::executeUpdate);
    }

    /** The values of a statement of several parts, in their order. */
    public static Object[] together(List<?>... parts) {
        return Stream.of(parts).flatMap(List::stream).toArray();
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Object[] values, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                set(connection, statement, i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value instanceof Instant time) {
            statement.setObject(at, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
        } else if (value instanceof List<?> texts) {
            statement.setArray(at, connection.createArrayOf("text", texts.toArray()));
        } else {
            statement.setObject(at, value);
        }
    }

    /** One row, in Java's types. */
    public static final class Result {

        private final ResultSet rows;

        Result(ResultSet rows) {
            this.rows = rows;
        }

        /** A text, uuid or number; null if it is. */
        public <T> T value(String column, Class<T> type) throws SQLException {
            return rows.getObject(column, type);
        }

        public String text(String column) throws SQLException {
            return rows.getString(column);
        }

        public byte[] bytes(String column) throws SQLException {
            return rows.getBytes(column);
        }

        public Instant time(String column) throws SQLException {
            OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }

        /** An array of texts. */
        public List<String> texts(String column) throws SQLException {
            return List.of((String[]) rows.getArray(column).getArray());
        }
    }
}
