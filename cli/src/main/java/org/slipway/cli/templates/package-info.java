/** Templates on a server: seeing them, pushing a directory as a version, choosing the active version, deleting. */
package org.slipway.cli.templates;
