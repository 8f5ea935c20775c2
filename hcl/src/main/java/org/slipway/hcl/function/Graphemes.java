package org.slipway.hcl.function;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a sequence of characters in the reader's sense, which is how Terraform counts. */
final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    static int count(String text) {
        if (isSimple(text)) {
            return text.length();
        }
        int count = 0;
        for (Matcher cluster = CLUSTER.matcher(text); cluster.find(); ) {
            count++;
        }
        return count;
    }

    static String reverse(String text) {
        if (isSimple(text)) {
            return new StringBuilder(text).reverse().toString();
        }
        List<String> clusters = split(text);
        Collections.reverse(clusters);
        return String.join("", clusters);
    }

    /** Takes clusters from an offset on, which counts from the end if negative; all of them if length is -1. */
    static String slice(String text, int offset, int length) {
        if (isSimple(text)) {
            int start = start(text.length(), offset);
            return text.substring(start, end(text.length(), start, length));
        }
        List<String> clusters = split(text);
        int start = start(clusters.size(), offset);
        return String.join("", clusters.subList(start, end(clusters.size(), start, length)));
    }

    private static int start(int count, int offset) {
        return offset < 0 ? Math.max(0, count + offset) : Math.min(offset, count);
    }

    private static int end(int count, int start, int length) {
        return length < 0 || length > count - start ? count : start + length;
    }

    private static List<String> split(String text) {
        List<String> clusters = new ArrayList<>();
        for (Matcher cluster = CLUSTER.matcher(text); cluster.find(); ) {
            clusters.add(cluster.group());
        }
        return clusters;
    }

    /** Printable ASCII, where every char is a cluster; CR LF is one cluster, so CR is not simple. */
    private static boolean isSimple(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != '\r');
    }
}
