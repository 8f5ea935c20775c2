package org.slipway.audit.api;

import java.util.List;
import java.util.stream.Collectors;
import org.slipway.audit.AuditLine;
import org.slipway.auditlog.Entry;

/**
 * Entries as CSV (RFC 4180). A spreadsheet takes a field that begins like a formula for one, and names in the log are chosen
 * by others: such a field gets an apostrophe in front.
 */
final class CsvLines {

    static final String HEAD =
            "time,username,email,action,resource_type,resource_target,resource_id,organization,status_code,build_reason,"
                    + "description,ip,user_agent,request_id,diff,additional_fields,id\r\n";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvLines() {}

    static String of(AuditLine line) {
        Entry entry = line.entry();
        return List.of(
                        entry.time().toString(),
                        line.user() == null ? "" : line.user().username(),
                        line.user() == null ? "" : line.user().email(),
                        entry.action(),
                        entry.resourceType(),
                        entry.resourceTarget(),
                        entry.resourceId().toString(),
                        line.organization() == null ? "" : line.organization().name(),
                        Integer.toString(entry.statusCode()),
                        entry.buildReason(),
                        line.description(),
                        entry.ip(),
                        entry.userAgent(),
                        entry.requestId().toString(),
                        entry.diff(),
                        entry.additionalFields(),
                        entry.id().toString())
                .stream()
                .map(CsvLines::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String field(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
