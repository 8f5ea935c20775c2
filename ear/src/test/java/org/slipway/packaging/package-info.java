/** Tests of what ships: the archive itself, and the provisioned server that runs it. */
package org.slipway.packaging;
