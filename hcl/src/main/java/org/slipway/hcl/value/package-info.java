/**
 * The values of the language and their types: strings, numbers, booleans, lists, sets, maps, tuples and objects, each of
 * which may also be null or not yet known and may carry marks such as {@link org.slipway.hcl.value.Mark#SENSITIVE}.
 *
 * <p>Owns construction, equality, order, conversion and unification. Everything here is immutable and free of I/O;
 * nothing here knows about syntax, scopes or functions.
 */
package org.slipway.hcl.value;
