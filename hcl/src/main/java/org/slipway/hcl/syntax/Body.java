package org.slipway.hcl.syntax;

import org.slipway.hcl.SourceRange;

/**
 * The content of a file or a block, in either syntax. In JSON only a schema tells arguments from blocks, so a body shows
 * what it holds when it is asked with one.
 */
public sealed interface Body permits NativeBody, JsonBody {

    /** What the body holds; an item that the schema does not have is an error, and so is a missing required one. */
    BodyContent content(BodySchema schema);

    /** What the body holds of the schema, whatever else there may be; missing required arguments are errors. */
    BodyContent partialContent(BodySchema schema);

    /** All items as arguments; a block is an error. */
    BodyContent attributes();

    /** All of it. */
    SourceRange range();

    /** Where an error about something that is missing belongs: the closing brace, or the end of the file. */
    SourceRange missingItemRange();
}
