package org.slipway.pages;

/**
 * One of several pages about the same thing.
 *
 * @param label what the page is about
 * @param href its address
 * @param active whether it is the page that is shown
 */
public record Tab(String label, String href, boolean active) {}
