package org.slipway.http;

import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.pages.Form;

/** Brings refused forms back with what was typed and what was wrong with it. */
public final class PageForms {

    private PageForms() {}

    /** The form as posted, secrets left out. */
    public static Form of(FormBody posted) {
        return Form.of(posted.fields());
    }

    /** The form with an error at each field that the refusal names, or about the whole form where it names none. */
    public static Form rejected(Form form, ProblemException refusal) {
        Form rejected = form;
        for (Validation validation : refusal.validations()) {
            rejected = rejected.reject(validation.field(), validation.detail());
        }
        return refusal.validations().isEmpty() ? form.reject(refusal.getMessage()) : rejected;
    }
}
