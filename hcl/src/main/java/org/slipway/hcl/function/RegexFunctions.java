package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions with regular expressions, in the RE2 dialect: time grows with the text only, whatever the pattern. */
final class RegexFunctions {

    /** A pattern longer than this is refused: its program alone would take megabytes. */
    private static final int MAX_PATTERN = 10_000;

    private RegexFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("regex")
                        .takes("pattern", STRING)
                        .takes("string", STRING)
                        .gives(DYNAMIC, RegexFunctions::regex),
                Function.named("regexall")
                        .takes("pattern", STRING)
                        .takes("string", STRING)
                        .gives(Type.list(DYNAMIC), RegexFunctions::regexAll),
                Function.named("replace")
                        .takes("str", STRING)
                        .takes("substr", STRING)
                        .takes("replace", STRING)
                        .gives(STRING, RegexFunctions::replace));
    }

    private static Value regex(Call call) throws FunctionException {
        Pattern pattern = compile(call.text(0), 0);
        Matcher matcher = pattern.matcher(call.text(1));
        if (!matcher.find()) {
            throw new FunctionException("the pattern did not match any part of the given string");
        }
        return captured(pattern, matcher);
    }

    private static Value regexAll(Call call) throws FunctionException {
        Pattern pattern = compile(call.text(0), 0);
        Matcher matcher = pattern.matcher(call.text(1));
        List<Value> matches = new ArrayList<>();
        while (matcher.find()) {
            call.produce(1L + matcher.groupCount());
            matches.add(captured(pattern, matcher));
        }
        return Value.list(captureType(pattern), matches);
    }

    private static Type captureType(Pattern pattern) {
        if (pattern.groupCount() == 0) {
            return STRING;
        }
        if (pattern.namedGroups().isEmpty()) {
            return Type.tuple(Collections.nCopies(pattern.groupCount(), STRING));
        }
        Map<String, Type> attributes = new LinkedHashMap<>();
        pattern.namedGroups().keySet().forEach(name -> attributes.put(name, STRING));
        return Type.object(attributes);
    }

    private static Value captured(Pattern pattern, Matcher matcher) {
        if (pattern.groupCount() == 0) {
            return Value.string(matcher.group());
        }
        if (pattern.namedGroups().isEmpty()) {
            List<Value> groups = new ArrayList<>();
            for (int i = 1; i <= pattern.groupCount(); i++) {
                groups.add(group(matcher.group(i)));
            }
            return Value.tuple(groups);
        }
        Map<String, Value> groups = new LinkedHashMap<>();
        pattern.namedGroups().forEach((name, index) -> groups.put(name, group(matcher.group(index))));
        return Value.object(groups);
    }

    private static Value group(String text) {
        return text == null ? Value.nullOf(STRING) : Value.string(text);
    }

    private static Pattern compile(String pattern, int argument) throws FunctionException {
        if (pattern.length() > MAX_PATTERN) {
            throw new FunctionException(argument, "the pattern is longer than " + MAX_PATTERN + " characters");
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            int named = compiled.namedGroups().size();
            if (named > 0 && named < compiled.groupCount()) {
                throw new FunctionException(argument, "the pattern mixes named and unnamed capture groups");
            }
            return compiled;
        } catch (PatternSyntaxException invalid) {
            throw new FunctionException(argument, "invalid regular expression: " + invalid.getDescription());
        }
    }

    /** Replaces text, or matches of a pattern if the text stands between slashes. */
    private static Value replace(Call call) throws FunctionException {
        String text = call.text(0);
        String searched = call.text(1);
        String replacement = call.text(2);
        if (searched.length() > 1 && searched.startsWith("/") && searched.endsWith("/")) {
            return replaceMatches(call, searched.substring(1, searched.length() - 1));
        }
        long hits = searched.isEmpty() ? text.length() + 1L : occurrences(text, searched);
        call.produce(text.length() + hits * replacement.length());
        return Value.string(text.replace(searched, replacement));
    }

    private static long occurrences(String text, String searched) {
        long count = 0;
        for (int at = text.indexOf(searched); at >= 0; at = text.indexOf(searched, at + searched.length())) {
            count++;
        }
        return count;
    }

    private static Value replaceMatches(Call call, String expression) throws FunctionException {
        String text = call.text(0);
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException invalid) {
            throw new FunctionException(1, "invalid regular expression: " + invalid.getDescription());
        }
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            result.append(text, copied, matcher.start());
            int before = result.length();
            expand(call.text(2), pattern, matcher, result);
            call.produce(1L + result.length() - before);
            copied = matcher.end();
        }
        return call.string(result.append(text, copied, text.length()).toString());
    }

    /** Writes a replacement in which {@code $1}, {@code $name} and <code>${name}</code> stand for groups, {@code $$} for $. */
    private static void expand(String template, Pattern pattern, Matcher matcher, StringBuilder result) {
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c != '$') {
                result.append(c);
                continue;
            }
            if (at < template.length() && template.charAt(at) == '$') {
                result.append('$');
                at++;
                continue;
            }
            boolean braced = at < template.length() && template.charAt(at) == '{';
            int start = braced ? at + 1 : at;
            int end = start;
            while (end < template.length() && isNamePart(template.charAt(end))) {
                end++;
            }
            if (end == start || braced && (end == template.length() || template.charAt(end) != '}')) {
                result.append('$');
                continue;
            }
            String group = groupText(template.substring(start, end), pattern, matcher);
            result.append(group == null ? "" : group);
            at = braced ? end + 1 : end;
        }
    }

    private static String groupText(String name, Pattern pattern, Matcher matcher) {
        if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int index = name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
            return index <= pattern.groupCount() ? matcher.group(index) : null;
        }
        return pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
