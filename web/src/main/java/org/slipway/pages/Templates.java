package org.slipway.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders views with the templates that were compiled into this war. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The page as HTML. */
    public String render(View view) {
        StringOutput html = new StringOutput(16 * 1024);
        engine.render(view.template(), view, html);
        return html.toString();
    }
}
