package org.slipway.auditlog.chain;

import java.util.List;

/**
 * What a verification found.
 *
 * @param entries how many entries agree with their links
 * @param links how many links were followed
 * @param anchors how many signatures are valid
 * @param keys ids of the keys that signed
 * @param unsigned how many of the links no anchor covers yet
 * @param waiting how many entries are not sealed yet
 * @param broken the first thing that is wrong, in words; null if nothing is
 * @param notes what is not wrong but worth a look, such as months that retention has dropped
 */
public record ChainReport(
        long entries,
        long links,
        long anchors,
        List<String> keys,
        long unsigned,
        long waiting,
        String broken,
        List<String> notes) {

    /** Whether nothing is wrong. */
    public boolean isIntact() {
        return broken == null;
    }
}
