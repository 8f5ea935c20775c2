package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonNode;
import org.slipway.hcl.json.JsonReader;
import org.slipway.hcl.value.Value;

/** The entry to the syntax: reads files, expressions and templates. Never throws because of what a source says. */
public final class HclParser {

    /** The length, in UTF-16 units, beyond which a source is refused. */
    public static final int MAX_SOURCE_LENGTH = 8 * 1024 * 1024;

    private HclParser() {}

    /** Reads a file: in the JSON syntax if its name ends in {@code .json}, else in the native syntax. */
    public static Parsed<Body> parse(SourceFile file) {
        if (file.name().endsWith(".json")) {
            Parsed<JsonBody> json = parseJson(file);
            return new Parsed<>(json.value(), json.diagnostics());
        }
        Parsed<NativeBody> body = parseNative(file);
        return new Parsed<>(body.value(), body.diagnostics());
    }

    /** Reads a file in the native syntax, such as {@code .tf} and {@code .tfvars}. */
    public static Parsed<NativeBody> parseNative(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (isTooLong(file, diagnostics)) {
            SourceRange start = file.range(0, 0);
            return new Parsed<>(new NativeBody(Map.of(), List.of(), start, start), diagnostics);
        }
        Cursor cursor = new Cursor(file, Lexer.code(file.text(), 0, file.text().length()));
        return new Parsed<>(new BodyParser(cursor, diagnostics).file(), diagnostics);
    }

    /** Reads a file in the JSON syntax, such as {@code .tf.json} and {@code .tfvars.json}. */
    public static Parsed<JsonBody> parseJson(SourceFile file) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (isTooLong(file, diagnostics)) {
            return new Parsed<>(JsonBody.empty(file), diagnostics);
        }
        try {
            JsonNode root = JsonReader.read(file.text());
            return new Parsed<>(JsonBody.ofFile(file, root, diagnostics), diagnostics);
        } catch (JsonException mistake) {
            diagnostics.add(
                    Diagnostic.error(mistake.summary(), mistake.detail(), file.range(mistake.start(), mistake.end())));
            return new Parsed<>(JsonBody.empty(file), diagnostics);
        }
    }

    /** Reads a text that is one expression, which may span lines. */
    public static Parsed<Expression> parseExpression(SourceFile file) {
        return read(file, false, cursor -> {
            cursor.ignoreNewlines(true);
            Expression expression = new ExpressionParser(cursor).expression();
            if (cursor.peek() != TokenType.END_OF_FILE) {
                throw cursor.unexpected("Extra characters after expression", "The expression should end here.");
            }
            return expression;
        });
    }

    /** Reads a text that is a template, such as a file for {@code templatefile}. */
    public static Parsed<Expression> parseTemplate(SourceFile file) {
        return read(
                file, true, cursor -> new ExpressionParser(cursor).templates().bare());
    }

    /** Reads a reference that is written as text: a name, then attributes and literal keys. */
    public static Parsed<Traversal> parseTraversal(SourceFile file) {
        Parsed<Expression> parsed = parseExpression(file);
        if (parsed.hasErrors()) {
            return new Parsed<>(null, parsed.diagnostics());
        }
        if (parsed.value() instanceof Expression.Variable variable) {
            return new Parsed<>(variable.traversal(), List.of());
        }
        Diagnostic mistake = Diagnostic.error(
                "Invalid reference",
                "A name with attributes and literal keys is needed.",
                parsed.value().range());
        return new Parsed<>(null, List.of(mistake));
    }

    /** A string of the JSON syntax as a template. */
    static Expression jsonTemplate(String text, SourceRange range) {
        // Without escapes the text stands in the file as it is, so that its parts have ranges of their own.
        boolean verbatim = range.endIndex() - range.startIndex() == text.length() + 2;
        Cursor cursor = verbatim
                ? new Cursor(
                        range.file(), Lexer.template(range.file().text(), range.startIndex() + 1, range.endIndex() - 1))
                : new Cursor(text, Lexer.template(text, 0, text.length()), range);
        return new ExpressionParser(cursor).templates().bare();
    }

    private static Parsed<Expression> read(SourceFile file, boolean template, Function<Cursor, Expression> reader) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        int length = file.text().length();
        if (!isTooLong(file, diagnostics)) {
            Tokens tokens = template ? Lexer.template(file.text(), 0, length) : Lexer.code(file.text(), 0, length);
            try {
                return new Parsed<>(reader.apply(new Cursor(file, tokens)), diagnostics);
            } catch (SyntaxException mistake) {
                diagnostics.add(mistake.diagnostic());
            }
        }
        return new Parsed<>(new Expression.Literal(Value.DYNAMIC, file.range(0, length)), diagnostics);
    }

    private static boolean isTooLong(SourceFile file, List<Diagnostic> diagnostics) {
        if (file.text().length() <= MAX_SOURCE_LENGTH) {
            return false;
        }
        diagnostics.add(Diagnostic.error(
                "File too large", "A source may have up to " + MAX_SOURCE_LENGTH + " characters.", file.range(0, 0)));
        return true;
    }
}
