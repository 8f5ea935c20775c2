/**
 * The command line client. One class per command, grouped in a package per feature; a command reads its options, makes
 * one or a few calls to the public HTTP API and prints the answer as a table or as the server's own JSON. The commands of
 * the packages authz and template need no server: they run the libraries of the product on local files.
 *
 * <p>Owns: the command tree, the credentials file, the sign-in flows of a native application (RFC 8252). Never: talks to
 * the database, decides what a user may do, or keeps state beside the credentials file.
 */
package org.slipway.cli;
