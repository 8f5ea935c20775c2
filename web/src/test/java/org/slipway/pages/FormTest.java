package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void keepsWhatWasTypedWhenRefused() {
        Form form = Form.of(Map.of("name", List.of("backup"), "scope", List.of("a", "b")))
                .reject("name", "This name is taken.");
        assertThat(form.value("name")).isEqualTo("backup");
        assertThat(form.has("scope", "b")).isTrue();
        assertThat(form.error("name")).isEqualTo("This name is taken.");
        assertThat(form.refused()).isTrue();
    }

    @Test
    void showsOnlyTheFirstErrorOfAField() {
        assertThat(Form.blank().reject("name", "first").reject("name", "second").error("name"))
                .isEqualTo("first");
    }

    @Test
    void listsErrorsInTheOrderTheyWereFound() {
        Form form = Form.blank().reject("z", "1").reject("a", "2").reject("m", "3");
        assertThat(form.fieldErrors().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void tellsAnErrorOfTheWholeFormApart() {
        Form form = Form.blank().reject("Email or password is wrong.");
        assertThat(form.problem()).isEqualTo("Email or password is wrong.");
        assertThat(form.fieldErrors()).isEmpty();
    }

    @Test
    void isEmptyWhereNothingWasTyped() {
        assertThat(Form.blank().value("name")).isEmpty();
        assertThat(Form.blank().error("name")).isNull();
        assertThat(Form.blank().refused()).isFalse();
    }
}
