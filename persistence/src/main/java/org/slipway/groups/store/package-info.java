/** Groups of an organization's members, as rows. "Everyone" has its organization's id and all its members. */
package org.slipway.groups.store;
