/** What the tests share: the server, people, applications, and HTTP in a few words. */
package org.slipway.system.support;
