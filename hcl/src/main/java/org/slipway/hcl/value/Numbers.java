package org.slipway.hcl.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Arithmetic of the language. Terraform computes with binary floating point numbers of 512 bits. Here a number stays an
 * exact decimal as long as its digits certainly survive that precision; a longer result is rounded to 512 bits, so
 * that for example {@code 1/3*3} is 1 and prints as Terraform prints it.
 */
public final class Numbers {

    /** Bits of the mantissa in Terraform. */
    private static final int BITS = 512;

    /** Decimals of up to this many digits go to 512 bits and back unchanged. */
    private static final int EXACT_DIGITS = 153;

    /** Digits that are certain to tell any two neighbours of 512 bits apart. */
    private static final int DISTINCT_DIGITS = 156;

    /** Beyond this power of ten, in either direction, a number is refused: writing it out would only cost memory. */
    private static final int MAX_EXPONENT = 10_000;

    private static final int MAX_TEXT = 2 * MAX_EXPONENT;

    /** Twice what is kept, so that rounding twice gives the same as rounding once. */
    private static final MathContext GUARDED = new MathContext(2 * DISTINCT_DIGITS, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /**
     * The number as the language holds it.
     *
     * @throws ArithmeticException if it is beyond 10 to the power of ±10,000
     */
    public static BigDecimal limit(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > MAX_EXPONENT) {
            throw new ArithmeticException("the number is too large or too close to zero");
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.precision() <= EXACT_DIGITS ? shortest : roundToBits(shortest);
    }

    public static BigDecimal add(BigDecimal left, BigDecimal right) {
        return limit(left.add(right, GUARDED));
    }

    public static BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return limit(left.subtract(right, GUARDED));
    }

    public static BigDecimal multiply(BigDecimal left, BigDecimal right) {
        return limit(left.multiply(right));
    }

    /** @throws ArithmeticException if the right side is zero */
    public static BigDecimal divide(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return limit(left.divide(right, GUARDED));
    }

    /**
     * The remainder with the sign of the left side.
     *
     * @throws ArithmeticException if the right side is zero, or if the quotient has too many digits to be exact
     */
    public static BigDecimal modulo(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        long quotientDigits = magnitude(left) - magnitude(right);
        if (quotientDigits > GUARDED.getPrecision()) {
            throw new ArithmeticException("the quotient has too many digits");
        }
        return limit(left.remainder(right));
    }

    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /**
     * Reads a decimal number: optional sign, digits, optional fraction and exponent; nothing else, no blanks.
     *
     * @return empty if the text is no such number, or one too large to hold
     */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_TEXT || !isDecimal(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(limit(new BigDecimal(text)));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private static boolean isDecimal(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        boolean some = whole > at;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1);
            some |= fraction > end + 1;
            end = fraction;
        }
        if (some && end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = sign(text, end + 1);
            int after = digits(text, exponent);
            some = after > exponent;
            end = after;
        }
        return some && end == text.length();
    }

    private static int sign(String text, int at) {
        boolean signed = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
        return signed ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The number without exponent and with the fewest digits that tell it from its neighbours. */
    public static String format(BigDecimal number) {
        if (number.precision() <= EXACT_DIGITS) {
            return number.toPlainString();
        }
        for (int digits = EXACT_DIGITS; digits <= DISTINCT_DIGITS; digits++) {
            BigDecimal candidate = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (roundToBits(candidate).compareTo(number) == 0) {
                return candidate.stripTrailingZeros().toPlainString();
            }
        }
        return number.toPlainString();
    }

    /** Whether the number has no fraction. */
    public static boolean isInteger(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }

    /** The number as an int, if it is a whole number in that range. */
    public static Optional<Integer> toInt(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException fractionOrRange) {
            return Optional.empty();
        }
    }

    /** The nearest number whose mantissa has 512 bits, halves to even. */
    private static BigDecimal roundToBits(BigDecimal number) {
        BigInteger numerator = number.unscaledValue().abs();
        BigInteger denominator = BigInteger.ONE;
        if (number.scale() > 0) {
            denominator = BigInteger.TEN.pow(number.scale());
        } else {
            numerator = numerator.multiply(BigInteger.TEN.pow(-number.scale()));
        }
        // Scales the quotient to 512 or 513 bits, then rounds off what is too much.
        int shift = BITS - (numerator.bitLength() - denominator.bitLength());
        BigInteger mantissa = quotient(numerator, denominator, shift);
        if (mantissa.bitLength() > BITS) {
            mantissa = quotient(numerator, denominator, --shift);
        }
        if (number.signum() < 0) {
            mantissa = mantissa.negate();
        }
        BigDecimal result = shift <= 0
                ? new BigDecimal(mantissa.shiftLeft(-shift))
                : new BigDecimal(mantissa.multiply(BigInteger.valueOf(5).pow(shift)), shift);
        return result.stripTrailingZeros();
    }

    /** numerator × 2^shift ÷ denominator, rounded half to even. */
    private static BigInteger quotient(BigInteger numerator, BigInteger denominator, int shift) {
        BigInteger dividend = shift > 0 ? numerator.shiftLeft(shift) : numerator;
        BigInteger divisor = shift < 0 ? denominator.shiftLeft(-shift) : denominator;
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        int half = parts[1].shiftLeft(1).compareTo(divisor);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
