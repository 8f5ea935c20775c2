/** What the tests of several stores have in common. */
package org.slipway.stores;
