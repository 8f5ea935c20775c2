/** Keeps uploaded archives, templates, their versions, and what the import of a version found. */
package org.slipway.templates.store;
