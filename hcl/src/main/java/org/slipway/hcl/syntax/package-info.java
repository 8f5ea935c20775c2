/**
 * From source text to an immutable tree: lexer, expression, template and body parsers for the native syntax, and the
 * JSON syntax behind the same {@link org.slipway.hcl.syntax.Body}.
 *
 * <p>Every node knows its {@link org.slipway.hcl.SourceRange}. A file with mistakes still gives a tree of everything
 * that could be read, with one diagnostic for each mistake. Nothing here evaluates anything.
 */
package org.slipway.hcl.syntax;
