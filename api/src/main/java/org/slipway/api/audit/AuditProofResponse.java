package org.slipway.api.audit;

import java.util.List;

/**
 * What a verification of the audit log found.
 *
 * @param intact whether nothing is wrong
 * @param broken the first thing that is wrong, in words; absent if nothing is
 * @param entries how many entries agree with their links
 * @param links how many links were followed
 * @param anchors how many signatures are valid
 * @param keys ids of the keys that signed
 * @param unsigned how many of the links no anchor covers yet
 * @param waiting how many entries are not sealed yet
 * @param notes what is not wrong but worth a look
 */
public record AuditProofResponse(
        boolean intact,
        String broken,
        long entries,
        long links,
        long anchors,
        List<String> keys,
        long unsigned,
        long waiting,
        List<String> notes) {}
