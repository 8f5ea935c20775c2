package org.slipway.hcl.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of expressions: one on each line, or one on several lines between lines of {@code ---}. */
final class ExpressionFile {

    private ExpressionFile() {}

    static List<String> read(Path file) throws IOException {
        List<String> expressions = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(file)) {
            if (line.equals("---")) {
                if (block != null) {
                    expressions.add(block.toString());
                }
                block = block == null ? new StringBuilder() : null;
            } else if (block != null) {
                block.append(line).append('\n');
            } else if (!line.isBlank() && !line.startsWith("//")) {
                expressions.add(line);
            }
        }
        return expressions;
    }
}
