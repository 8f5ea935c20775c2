package org.slipway.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** The built EAR, opened down to the jars in its war: which file stands in which archives. */
final class Archive {

    private final Map<String, List<String>> places = new TreeMap<>();

    private Archive() {}

    static Archive open(Path file) throws IOException {
        var archive = new Archive();
        try (var in = Files.newInputStream(file)) {
            archive.read("", in);
        }
        return archive;
    }

    /** Every file with the archives that hold it, as {@code web.war/WEB-INF/lib/some.jar}. */
    Map<String, List<String>> places() {
        return places;
    }

    /** The classes: name without a folder of the war, and where they stand. Descriptors of modules and packages are none. */
    Map<String, List<String>> classes() {
        var classes = new TreeMap<String, List<String>>();
        places.forEach((name, where) -> {
            var path = name.replaceFirst("^WEB-INF/classes/", "");
            if (path.endsWith(".class") && !path.endsWith("-info.class") && !path.startsWith("META-INF/")) {
                classes.computeIfAbsent(path, key -> new ArrayList<>()).addAll(where);
            }
        });
        return classes;
    }

    private void read(String archive, InputStream bytes) throws IOException {
        var zip = new ZipInputStream(bytes);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            places.computeIfAbsent(name, key -> new ArrayList<>()).add(archive);
            if (name.endsWith(".jar") || name.endsWith(".war")) {
                read(archive + "/" + name, new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
    }
}
