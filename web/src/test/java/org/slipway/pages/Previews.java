package org.slipway.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample views as HTML, as the server would send them. */
final class Previews {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Previews() {}

    static Map<String, String> html() {
        Map<String, String> pages = new LinkedHashMap<>();
        SampleViews.all().forEach((name, view) -> pages.put(name, render(view)));
        return pages;
    }

    static String render(View view) {
        StringOutput output = new StringOutput();
        ENGINE.render(view.template(), view, output);
        return output.toString();
    }

    /** Writes each page to {@code folder/NAME.html}. */
    static void write(Path folder) {
        html().forEach((name, page) -> write(folder.resolve(name + ".html"), page));
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
