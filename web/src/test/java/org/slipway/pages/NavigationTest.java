package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void showsOnlyWhatIsAvailableInItsOwnOrder() {
        Navigation navigation =
                Navigation.at(Place.SESSIONS, List.of(Place.SESSIONS, Place.OVERVIEW, Place.CONNECTED_APPS));
        assertThat(navigation.sections())
                .containsExactly(
                        new Navigation.Section(Place.Group.WORK, List.of(Place.OVERVIEW)),
                        new Navigation.Section(Place.Group.YOURS, List.of(Place.CONNECTED_APPS, Place.SESSIONS)));
    }

    @Test
    void marksTheActivePlace() {
        Navigation navigation = Navigation.at(Place.SESSIONS, List.of(Place.SESSIONS, Place.OVERVIEW));
        assertThat(navigation.current(Place.SESSIONS)).isEqualTo("page");
        assertThat(navigation.current(Place.OVERVIEW)).isNull();
    }
}
