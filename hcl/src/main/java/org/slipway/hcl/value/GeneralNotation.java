package org.slipway.hcl.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The notation that format verbs call {@code %g}: plain for middling numbers, scientific for others. */
public final class GeneralNotation {

    private GeneralNotation() {}

    /**
     * Writes a number with at most the given count of digits, without trailing zeros.
     *
     * @param digits significant digits; numbers below 0.0001 or with more whole digits than that get an exponent
     */
    public static String format(BigDecimal number, int digits) {
        BigDecimal rounded =
                number.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0) {
            return "0";
        }
        return exponent < -4 || exponent >= digits ? scientific(rounded, exponent) : rounded.toPlainString();
    }

    /** Writes all digits of a number in scientific notation, with an exponent of at least two digits. */
    public static String scientific(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String sign = number.signum() < 0 ? "-" : "";
        return sign
                + digits.charAt(0)
                + fraction
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
