package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.BOOL;
import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on the files of the template. No path leads out of it. */
final class FileFunctions {

    private FileFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("file").takes("path", STRING).gives(STRING, c -> c.string(text(c, bytes(c)))),
                Function.named("filebase64")
                        .takes("path", STRING)
                        .gives(STRING, c -> c.string(Base64.getEncoder().encodeToString(bytes(c)))),
                Function.named("fileexists")
                        .takes("path", STRING)
                        .gives(
                                BOOL,
                                c -> Value.bool(
                                        c.context().files().read(path(c)).isPresent())),
                Function.named("fileset")
                        .takes("path", STRING)
                        .takes("pattern", STRING)
                        .gives(Type.set(STRING), FileFunctions::fileSet),
                Function.named("templatefile")
                        .takes("path", STRING)
                        .takesOpaque("vars", DYNAMIC)
                        .gives(DYNAMIC, c -> render(c, c.text(0), text(c, bytes(c)))),
                Function.named("templatestring")
                        .takes("template", STRING)
                        .takesOpaque("vars", DYNAMIC)
                        .gives(STRING, c -> render(c, "template", c.text(0))),
                Function.named("basename").takes("path", STRING).gives(STRING, c -> Value.string(baseName(c.text(0)))),
                Function.named("dirname").takes("path", STRING).gives(STRING, c -> Value.string(dirName(c.text(0)))));
    }

    private static Value render(Call call, String name, String template) throws FunctionException {
        Map<String, Value> variables = call.mapping(1);
        return call.context().templates().render(name, template, variables);
    }

    /** The content of the file that the first argument names. */
    static byte[] bytes(Call call) throws FunctionException {
        String path = path(call);
        byte[] content = call.context()
                .files()
                .read(path)
                .orElseThrow(() -> new FunctionException(
                        0, "no file exists at \"" + path + "\" in the template; files made by a build cannot be read"));
        call.produce(content.length);
        return content;
    }

    private static String text(Call call, byte[] content) throws FunctionException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new FunctionException(
                    0, "the content of \"" + call.text(0) + "\" is not valid UTF-8; use filebase64 for binary files");
        }
    }

    private static String path(Call call) throws FunctionException {
        return normalized(call.text(0));
    }

    private static String normalized(String path) throws FunctionException {
        if (path.startsWith("/") || path.startsWith("~") || path.indexOf('\\') >= 0) {
            throw new FunctionException(0, "only paths relative to the template can be read, not \"" + path + "\"");
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..") && names.pollLast() == null) {
                throw new FunctionException(0, "the path \"" + path + "\" leads out of the template");
            }
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private static Value fileSet(Call call) throws FunctionException {
        String directory = path(call);
        String prefix = directory.isEmpty() ? "" : directory + "/";
        Pattern glob = glob(call.text(1));
        List<Value> found = new ArrayList<>();
        for (String path : call.context().files().paths()) {
            call.produce(1);
            if (path.startsWith(prefix) && glob.matches(path.substring(prefix.length()))) {
                found.add(Value.string(path.substring(prefix.length())));
            }
        }
        return Value.set(STRING, found);
    }

    /** Translates a glob: {@code *} and {@code ?} within a name, {@code **} across names, classes and alternatives. */
    private static Pattern glob(String glob) throws FunctionException {
        StringBuilder regex = new StringBuilder();
        int alternatives = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '[' || c == ']' || c == '^' || c == '-') {
                regex.append(c);
            } else if (c == '{') {
                alternatives++;
                regex.append("(?:");
            } else if (c == '}' && alternatives > 0) {
                alternatives--;
                regex.append(')');
            } else if (c == ',' && alternatives > 0) {
                regex.append('|');
            } else if (c == '\\' && i + 1 < glob.length()) {
                regex.append(Pattern.quote(glob.substring(++i, i + 1)));
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        }
        try {
            return Pattern.compile("(?s:" + regex + ")");
        } catch (PatternSyntaxException invalid) {
            throw new FunctionException(1, "invalid pattern \"" + glob + "\"");
        }
    }

    private static String baseName(String path) {
        String trimmed = withoutTrailingSlashes(path);
        if (trimmed.isEmpty()) {
            return path.isEmpty() ? "." : "/";
        }
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String dirName(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        return cleaned(path.substring(0, slash), path.startsWith("/"));
    }

    /** Removes {@code .}, {@code ..} and repeated slashes as far as that needs no file system. */
    private static String cleaned(String path, boolean rooted) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            boolean up = name.equals("..");
            if (up && !names.isEmpty() && !names.peekLast().equals("..")) {
                names.removeLast();
            } else if (!up || !rooted) {
                names.addLast(name);
            }
        }
        String joined = String.join("/", names);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
