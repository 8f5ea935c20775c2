package org.slipway.auditlog.chain;

/** Ends a verification at the first thing that is wrong, which its message names. */
final class BrokenChainException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenChainException(String message) {
        super(message, null, false, false);
    }
}
