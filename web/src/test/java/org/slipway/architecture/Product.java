package org.slipway.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's own classes, and the module that each comes from: its folder, or its jar. */
final class Product {

    private static final Pattern MODULE =
            Pattern.compile("(?:/([a-z-]+)/target/classes/|slipway-([a-z]+)-[0-9.]+\\.jar)");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.slipway");

    private Product() {}

    static String module(JavaClass type) {
        return type.getBaseComponentType()
                .getSource()
                .map(source -> MODULE.matcher(source.getUri().toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .orElse("");
    }

    static DescribedPredicate<JavaClass> in(String... modules) {
        return DescribedPredicate.describe(
                "in module " + String.join(" or ", modules),
                type -> java.util.List.of(modules).contains(module(type)));
    }

    static JavaClasses of(String module) {
        return CLASSES.that(in(module));
    }
}
