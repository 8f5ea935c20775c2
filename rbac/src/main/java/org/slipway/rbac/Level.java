package org.slipway.rbac;

/** Where a permission counts. Levels are asked in this order; see {@link Subject} for how their votes combine. */
public enum Level {
    /** Every object of the deployment. */
    SITE("site"),
    /** Every object of one organization. */
    ORGANIZATION("organization"),
    /** Objects of one organization that the subject owns. */
    MEMBER("member"),
    /** Objects that the subject owns and that belong to no organization. */
    USER("user");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
