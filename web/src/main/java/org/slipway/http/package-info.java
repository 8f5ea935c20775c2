/**
 * What every request goes through: who asks, how much, from where, with which proof against forgery; how answers, pages
 * and errors are written. It knows no feature.
 */
package org.slipway.http;
