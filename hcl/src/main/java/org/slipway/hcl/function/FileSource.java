package org.slipway.hcl.function;

import java.util.Collection;
import java.util.Optional;

/** The files that functions may see: those of one template, by paths relative to its root with {@code /} between names. */
public interface FileSource {

    /** @param path a normalised path without {@code .} and {@code ..} */
    Optional<byte[]> read(String path);

    /** The paths of all files, normalised. */
    Collection<String> paths();
}
