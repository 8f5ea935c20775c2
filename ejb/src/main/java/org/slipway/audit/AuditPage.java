package org.slipway.audit;

import java.util.List;

/**
 * A page of the log.
 *
 * @param lines newest first
 * @param count how many match in all, exact up to the cap
 * @param cap the highest count that is told
 * @param beyondCap whether more match than the cap
 */
public record AuditPage(List<AuditLine> lines, long count, int cap, boolean beyondCap) {}
