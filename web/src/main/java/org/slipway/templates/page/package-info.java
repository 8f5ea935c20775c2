/**
 * Templates for people: the list, uploading, versions, and the form of a version.
 *
 * <ol>
 *   <li>The form is a plain HTML form. The server renders it anew for what was posted; a script only posts sooner.
 *   <li>A field counts as filled in when somebody changed it. A default that nobody touched stays a default, so that it can
 *       follow what it depends on.
 *   <li>A chosen preset fills in its values once; who changes one of them has no preset any more.
 * </ol>
 */
package org.slipway.templates.page;
