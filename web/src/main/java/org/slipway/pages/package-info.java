/**
 * What all pages share: the frame around a page, navigation, form state, lists, icons and times in words.
 *
 * <p>A page resource builds a {@link org.slipway.pages.View}; the template that the view names renders it. Every form
 * posts to the address and with the fields that the view's Javadoc lists, and works without JavaScript. All templates
 * keep the strict content security policy: no inline script, no inline style.
 *
 * <p>Owns the records that the shared templates ({@code layout}, {@code components}) take. Never reads a request, a
 * database or a clock: a page resource puts everything a page shows into one view record.
 */
package org.slipway.pages;
