package org.slipway.authorization.store;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Announces every change of an entity that shapes access, so that no use case can forget to. Found as a service. */
public final class AccessChangeIntegrator implements Integrator {

    @Override
    public void integrate(
            Metadata metadata, BootstrapContext bootstrapContext, SessionFactoryImplementor sessionFactory) {
        EventListenerRegistry registry =
                sessionFactory.getServiceRegistry().requireService(EventListenerRegistry.class);
        Announcer announcer = new Announcer();
        registry.appendListeners(EventType.POST_INSERT, announcer);
        registry.appendListeners(EventType.POST_UPDATE, announcer);
        registry.appendListeners(EventType.POST_DELETE, announcer);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {
        // The listeners end with the session factory.
    }

    private static final class Announcer
            implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void onPostInsert(PostInsertEvent event) {
            if (event.getEntity() instanceof ShapesAccess shaping && shaping.shapesAccessWhenNew()) {
                AccessChanges.note(event.getSession(), shaping.accessChange());
            }
        }

        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            announce(event.getEntity(), event.getSession());
        }

        @Override
        public void onPostDelete(PostDeleteEvent event) {
            announce(event.getEntity(), event.getSession());
        }

        private static void announce(Object entity, EventSource session) {
            if (entity instanceof ShapesAccess shaping) {
                AccessChanges.note(session, shaping.accessChange());
            }
        }

        @Override
        public boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }
    }
}
