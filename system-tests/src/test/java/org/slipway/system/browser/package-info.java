/** The pages in Chromium: policy, accessibility, light and dark, phone and desk, keyboard. */
package org.slipway.system.browser;
