package org.slipway.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The places that this user can go to, and the one they are in. What is not available is absent, never greyed out.
 *
 * @param active where the user is, or null on a page outside the navigation
 * @param available the places this user may open and that this build serves
 */
public record Navigation(Place active, Set<Place> available) {

    /** The available places of a group. */
    public record Section(Place.Group group, List<Place> places) {}

    public Navigation {
        available = Set.copyOf(available);
    }

    public static Navigation none() {
        return new Navigation(null, EnumSet.noneOf(Place.class));
    }

    public static Navigation at(Place active, Collection<Place> available) {
        return new Navigation(active, Set.copyOf(available));
    }

    /** The sections that have at least one available place, in the order of {@link Place}. */
    public List<Section> sections() {
        return Arrays.stream(Place.Group.values())
                .map(group -> new Section(group, placesOf(group)))
                .filter(section -> !section.places().isEmpty())
                .toList();
    }

    /** Value of {@code aria-current} for an entry, or null. */
    public String current(Place place) {
        return place == active ? "page" : null;
    }

    private List<Place> placesOf(Place.Group group) {
        return Arrays.stream(Place.values())
                .filter(place -> place.group() == group && available.contains(place))
                .toList();
    }
}
