package org.slipway.audit.api;

import java.util.Optional;

/** How an export is written. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8;header=present"),
    JSON_LINES("jsonl", "application/x-ndjson;charset=utf-8");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** The format of this name; CSV where there is none. */
    static Optional<ExportFormat> find(String name) {
        if (name == null || name.isEmpty()) {
            return Optional.of(CSV);
        }
        for (ExportFormat format : values()) {
            if (format.extension.equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
