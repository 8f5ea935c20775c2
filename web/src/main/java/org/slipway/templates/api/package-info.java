/** Templates, versions, uploads and forms over HTTP and WebSocket. */
package org.slipway.templates.api;
