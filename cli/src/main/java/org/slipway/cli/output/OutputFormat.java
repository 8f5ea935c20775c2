package org.slipway.cli.output;

/** How answers are printed. */
public enum OutputFormat {
    /** Columns for people. */
    TABLE,
    /** The server's JSON, indented, for programs. */
    JSON
}
