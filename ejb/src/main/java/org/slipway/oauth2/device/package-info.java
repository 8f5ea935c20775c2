/**
 * The device grant (RFC 8628): a program without a browser shows a code, and a person types it into theirs.
 *
 * <ol>
 *   <li>A user code has eight letters of an alphabet of twenty, without vowels: 34 bits for ten minutes. Who types too many
 *       wrong ones has to wait, and only somebody who is signed in can type one.
 *   <li>Nothing is allowed by opening an address: the person sees who asks, from where and for what, and says yes in a form
 *       that counts once.
 *   <li>A device that asks too often has to ask more slowly; its code works once, for the client, the resource and the scope
 *       that it was given for.
 * </ol>
 */
package org.slipway.oauth2.device;
