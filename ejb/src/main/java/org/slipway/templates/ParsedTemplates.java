package org.slipway.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slipway.parameters.cache.TemplateCache;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.render.TemplateFiles;
import org.slipway.templates.archive.ArchiveException;
import org.slipway.templates.archive.ArchiveFormat;
import org.slipway.templates.archive.Archives;
import org.slipway.templates.store.FileStore;

/**
 * The templates that are parsed now, by the hash of their archive. It reads archives for whoever was allowed to render
 * what is in them, which takes no right to read the archive itself.
 */
@ApplicationScoped
public class ParsedTemplates {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final long MOST_BYTES = 256L << 20;

    private FileStore files;
    private TemplateCache<String, Template> cache;

    ParsedTemplates() {}

    @Inject
    public ParsedTemplates(FileStore files, Clock clock) {
        this(files, clock, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 6));
    }

    /** @param budget how many bytes all parsed templates together may take before unused ones go */
    ParsedTemplates(FileStore files, Clock clock, long budget) {
        this.files = files;
        this.cache = new TemplateCache<>(budget, IDLE, Template::weight, clock);
    }

    /** A parsed template in use. */
    public static final class Lease implements AutoCloseable {

        private final TemplateCache<String, Template>.Lease lease;

        private Lease(TemplateCache<String, Template>.Lease lease) {
            this.lease = lease;
        }

        Template template() {
            return lease.value();
        }

        @Override
        public void close() {
            lease.close();
        }
    }

    /**
     * Takes the template of a file, which is loaded if it is not there.
     *
     * @param hash of the file's content
     * @return a lease that the caller must close
     * @throws UnreadableTemplateException if the archive cannot be read
     */
    Lease lease(UUID fileId, String hash) {
        return new Lease(cache.lease(hash, () -> load(fileId)));
    }

    private Template load(UUID fileId) {
        try {
            return Template.load(TemplateFiles.of(Archives.read(ArchiveFormat.TAR, files.data(fileId))));
        } catch (ArchiveException | IllegalArgumentException unreadable) {
            throw new UnreadableTemplateException(unreadable);
        }
    }

    /** Forgets what was idle for long. */
    public void tidy() {
        cache.count();
    }

    /** How many templates are in memory now, in use or not. */
    public int count() {
        return cache.count();
    }

    /** How many templates are in use now. */
    public int leased() {
        return cache.leasedCount();
    }
}
