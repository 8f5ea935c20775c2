package org.slipway.api.templates;

/**
 * Something that is wrong.
 *
 * @param severity {@code error} or {@code warning}
 * @param summary in a few words
 * @param detail in sentences, may be empty
 */
public record DiagnosticResponse(String severity, String summary, String detail, Extra extra) {

    /** More about it: {@code required}, {@code module_not_loaded}, {@code owner_not_found} or an empty code. */
    public record Extra(String code) {}
}
