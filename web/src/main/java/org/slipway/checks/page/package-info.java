/** The page that answers "why may X do Y?", as a record that its template takes. */
package org.slipway.checks.page;
