package org.slipway.oauth2;

import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.OAuth2App;

/** An app that holds a grant of a person. */
public record ConnectedApp(OAuth2App app, Grant grant) {}
