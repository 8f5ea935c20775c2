package org.slipway.system.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slipway.system.support.Json;

/** Turns what is right into what may be wrong. The same seed gives the same mutations. */
final class Mutations {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\0",
            "\t\r\n",
            "%",
            "%00",
            "%zz",
            "+",
            "&",
            "=",
            "null",
            "true",
            "-1",
            "0",
            "9".repeat(40),
            "1e999",
            "NaN",
            "'; drop table users; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "http://127.0.0.1:1/",
            "https://[::1]/",
            "https://user:password@example.com/",
            "https://example.com/#fragment",
            "https://exa mple.com/",
            "http://localhost:99999999/",
            "//",
            "urn:x",
            "\u202e\u200b",
            "\ud83d\udea2",
            "\ufffd",
            "ä".repeat(300),
            "a".repeat(9000),
            "a b  c ",
            "coder:all user:read user:read",
            "[]",
            "{}",
            "authorization_code",
            "plain",
            "00000000-0000-0000-0000-000000000000");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Something else than the text, or a little changed. */
    String text(String right) {
        int at = right.isEmpty() ? 0 : random.nextInt(right.length());
        return switch (random.nextInt(6)) {
            case 0 -> right.substring(0, at);
            case 1 -> right.substring(0, at) + (char) random.nextInt(0xD800) + right.substring(at);
            case 2 -> right + pick(NASTY);
            case 3 -> right + right;
            default -> pick(NASTY);
        };
    }

    /** The same without what ends a header. */
    String header(String right) {
        return text(right).replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", "?").strip();
    }

    /** Pairs of a form or a query: changed, left out, doubled, in another order. */
    String pairs(List<String[]> right) {
        List<String> pairs = new ArrayList<>();
        for (String[] pair : right) {
            if (chance(8)) {
                continue;
            }
            String value = chance(25) ? text(pair[1]) : pair[1];
            String name = chance(4) ? text(pair[0]) : pair[0];
            pairs.add(encode(name) + "=" + encode(value));
            if (chance(4)) {
                pairs.add(encode(name) + "=" + encode(text(value)));
            }
        }
        if (chance(10)) {
            java.util.Collections.shuffle(pairs, random);
        }
        String encoded = String.join("&", pairs);
        return chance(4) ? damaged(encoded) : encoded;
    }

    /** Mostly as it should be. What is not encoded may contain what no form may. */
    private String encode(String text) {
        if (chance(3)) {
            return text.replaceAll("[\\r\\n ]", "");
        }
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A JSON document with members changed, left out, nested or of another type, or no JSON any more. */
    String json(JsonNode right) {
        String text = changed(right.deepCopy(), 0).toString();
        if (chance(5)) {
            return "[".repeat(3000) + text;
        }
        return chance(8) ? damaged(text) : text;
    }

    private JsonNode changed(JsonNode node, int depth) {
        if (chance(depth == 0 ? 3 : 12)) {
            return other(node);
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (chance(6)) {
                    object.remove(name);
                } else {
                    object.set(name, changed(object.get(name), depth + 1));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, changed(array.get(i), depth + 1));
            }
        }
        return node;
    }

    private JsonNode other(JsonNode node) {
        return switch (random.nextInt(7)) {
            case 0 -> Json.object().nullNode();
            case 1 -> Json.object().numberNode(random.nextLong());
            case 2 -> Json.object().booleanNode(random.nextBoolean());
            case 3 -> Json.object().arrayNode().add(node);
            case 4 -> Json.object().set(pick(NASTY), node);
            default -> Json.object().textNode(text(node.isTextual() ? node.asText() : node.toString()));
        };
    }

    private String damaged(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        return chance(50) ? text.substring(0, at) : text.substring(0, at) + pick(NASTY) + text.substring(at);
    }
}
