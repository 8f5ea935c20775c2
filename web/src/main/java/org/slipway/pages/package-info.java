/**
 * What all pages share: the frame around a page, navigation, form state, lists, icons and times in words.
 *
 * <p>Owns the records that the shared templates ({@code layout}, {@code components}) take. Never reads a request, a
 * database or a clock: a page resource puts everything a page shows into one view record.
 */
package org.slipway.pages;
