package org.slipway.packaging;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;

/** The packaged server exactly as it ships, started by Arquillian. */
@ArquillianTest
@RunAsClient
class DeployedEarIT extends ServerSmoke {

    @Override
    int port() {
        return Integer.getInteger("test.port");
    }

    @Override
    int managementPort() {
        return Integer.getInteger("test.management.port");
    }
}
