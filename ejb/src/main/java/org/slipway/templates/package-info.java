/**
 * Templates: uploading archives, importing them as versions, and rendering the forms of versions.
 *
 * <ol>
 *   <li>A version is imported by rendering its archive in this process. The import has ended before its request is answered,
 *       well or badly; one whose server was stopped is given up by the next tick of any server.
 *   <li>Whoever may read a template may render its versions for every member of its organization that they may read,
 *       system users included. Nobody else's owner data shows.
 *   <li>A version is parsed once for all who render it at the same time, and for a while after them.
 *   <li>Renders take their turn: a server works on a few at a time, each of them limited in time and memory.
 * </ol>
 */
package org.slipway.templates;
