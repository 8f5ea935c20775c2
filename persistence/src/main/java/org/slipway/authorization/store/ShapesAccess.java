package org.slipway.authorization.store;

/** An entity whose change or end changes what somebody may do. */
public interface ShapesAccess {

    /** What is announced when it changes. */
    AccessChange accessChange();

    /** Whether a new row changes what somebody could do before; a new key, for example, does not. */
    default boolean shapesAccessWhenNew() {
        return true;
    }
}
