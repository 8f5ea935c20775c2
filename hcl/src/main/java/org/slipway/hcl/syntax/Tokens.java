package org.slipway.hcl.syntax;

import java.util.Arrays;

/** The tokens of a text in its order, as parallel arrays; the last one is {@link TokenType#END_OF_FILE}. */
final class Tokens {

    private static final int FIRST_CAPACITY = 128;

    private TokenType[] types;
    private int[] bounds;
    private int size;

    Tokens(int textLength) {
        int capacity = Math.max(FIRST_CAPACITY, textLength / 4);
        types = new TokenType[capacity];
        bounds = new int[capacity * 2];
    }

    void add(TokenType type, int start, int end) {
        if (size == types.length) {
            types = Arrays.copyOf(types, size * 2);
            bounds = Arrays.copyOf(bounds, size * 4);
        }
        types[size] = type;
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        size++;
    }

    int size() {
        return size;
    }

    TokenType type(int token) {
        return types[token];
    }

    int start(int token) {
        return bounds[2 * token];
    }

    int end(int token) {
        return bounds[2 * token + 1];
    }
}
