/** The credentials file: who is signed in where. Never holds a password, never is readable by others. */
package org.slipway.cli.credentials;
