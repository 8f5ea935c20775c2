package org.slipway.cli.output;

import java.util.List;

/**
 * How a list is shown to people.
 *
 * @param rows name of the member that holds the list, empty when the answer is the list or the one row itself
 * @param whenEmpty what to say, and what to do next, when there is no row
 * @param columns left to right
 */
public record Table(String rows, String whenEmpty, List<Column> columns) {

    /**
     * A table of an answer that is a list or a single object.
     *
     * @param whenEmpty said when there is no row
     * @param columns left to right
     * @return the table
     */
    public static Table of(String whenEmpty, Column... columns) {
        return new Table("", whenEmpty, List.of(columns));
    }

    /**
     * @param member that holds the list
     * @return the same table for an answer that wraps its list
     */
    public Table in(String member) {
        return new Table(member, whenEmpty, columns);
    }
}
