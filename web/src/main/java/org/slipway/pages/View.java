package org.slipway.pages;

/** A page ready to be rendered: one record that one template takes as its only parameter, named {@code view}. */
public interface View {

    /** Path of the template below {@code src/main/jte}, for example {@code login/login.jte}. */
    String template();

    /** What surrounds the page's own content. */
    Frame frame();
}
