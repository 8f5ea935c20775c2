package org.slipway.audit.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code audit/audit.jte}: what happened, newest first.
 *
 * @param frame of the signed-in reader
 * @param listing search, filters, paging; its error names what the query has wrong, and the rows are then none
 * @param count how many match, in words such as {@code 2,000+ entries}
 * @param suggestions what the query could go on with
 * @param hint what the key means that is being typed, or null
 * @param csv address of the export as CSV
 * @param jsonLines address of the export as JSON Lines
 * @param days the entries of this page
 */
public record AuditView(
        Frame frame,
        Listing listing,
        String count,
        List<Suggestion> suggestions,
        String hint,
        String csv,
        String jsonLines,
        List<Day> days)
        implements View {

    /** A way to go on with the query, as a link to the list that it gives. */
    public record Suggestion(String text, String meaning, String href) {}

    /** The entries of one day, in UTC. */
    public record Day(String label, List<Row> rows) {}

    /**
     * One entry.
     *
     * @param sentence what happened, part by part
     * @param refused the status of an attempt that was refused, or null
     * @param deleted whether what it is about is gone
     * @param organization where, or null
     * @param changes what changed; empty if nothing that is shown
     * @param facts everything else, label and value
     * @param narrower links to what belongs together with it
     */
    public record Row(
            String id,
            Instant time,
            List<Part> sentence,
            String refused,
            boolean deleted,
            String organization,
            List<Change> changes,
            List<Fact> facts,
            List<Listing.Filter> narrower) {}

    /**
     * A part of a sentence.
     *
     * @param href where a name leads, or null
     * @param name whether it is a name
     */
    public record Part(String text, String href, boolean name) {}

    /**
     * A field before and after.
     *
     * @param before null if there was none
     * @param after null if there is none any more
     * @param secret whether the values are kept to nobody
     */
    public record Change(String field, String before, String after, boolean secret) {}

    /**
     * A labelled value.
     *
     * @param copied whether it is an id that people copy
     */
    public record Fact(String label, String value, boolean copied) {}

    @Override
    public String template() {
        return "audit/audit.jte";
    }
}
