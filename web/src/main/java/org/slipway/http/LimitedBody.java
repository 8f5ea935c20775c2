package org.slipway.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/** A request body that ends the request when it turns out to be larger than allowed: its length was not announced. */
final class LimitedBody extends FilterInputStream {

    private long left;

    /**
     * Limits a body.
     *
     * @param limit in bytes
     */
    LimitedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw ProblemException.of(Problem.TOO_LARGE);
        }
    }
}
