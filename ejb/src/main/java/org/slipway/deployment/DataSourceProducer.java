package org.slipway.deployment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Gives single statements the application's datasource, whose connections take part in the caller's transaction. */
@Dependent
class DataSourceProducer {

    @Produces
    @Resource(lookup = "java:jboss/datasources/Slipway")
    DataSource dataSource;
}
