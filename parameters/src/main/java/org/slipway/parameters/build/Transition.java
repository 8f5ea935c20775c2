package org.slipway.parameters.build;

/** What a build does with the workspace. */
public enum Transition {
    START,
    STOP,
    DELETE
}
