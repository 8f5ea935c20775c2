package org.slipway.parameters;

/** What a build does with the workspace. */
public enum Transition {
    START,
    STOP,
    DELETE
}
