/** Who may do what: roles, organizations, groups, and how fast a change of them counts. */
package org.slipway.system.access;
