package org.slipway.templates.archive;

import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which a template may be uploaded. */
public enum ArchiveFormat {
    TAR("application/x-tar"),
    ZIP("application/zip");

    private final String mimetype;

    ArchiveFormat(String mimetype) {
        this.mimetype = mimetype;
    }

    public String mimetype() {
        return mimetype;
    }

    /** The format of a media type without parameters; browsers on Windows have a name of their own for zip. */
    public static Optional<ArchiveFormat> of(String mediaType) {
        String known = "application/x-zip-compressed".equals(mediaType) ? ZIP.mimetype : mediaType;
        return Stream.of(values())
                .filter(format -> format.mimetype.equals(known))
                .findFirst();
    }
}
