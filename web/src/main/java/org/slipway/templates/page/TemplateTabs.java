package org.slipway.templates.page;

import java.util.List;
import org.slipway.pages.Tab;

/** The pages about one template, for those who may change it. */
enum TemplateTabs {
    VERSIONS("Versions", ""),
    SETTINGS("Settings", "/settings");

    private final String label;
    private final String suffix;

    TemplateTabs(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** The tabs of the template at this path, where this one is shown. */
    List<Tab> of(String path) {
        return List.of(values()).stream()
                .map(tab -> new Tab(tab.label, path + tab.suffix, tab == this))
                .toList();
    }
}
