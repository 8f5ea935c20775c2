package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.NUMBER;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on numbers. */
final class NumberFunctions {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MAX_DIGITS = 10_000;

    private NumberFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("abs")
                        .takes("num", NUMBER)
                        .gives(NUMBER, c -> Value.number(number(c, 0).abs())),
                Function.named("ceil").takes("num", NUMBER).gives(NUMBER, c -> rounded(c, RoundingMode.CEILING)),
                Function.named("floor").takes("num", NUMBER).gives(NUMBER, c -> rounded(c, RoundingMode.FLOOR)),
                Function.named("signum").takes("num", NUMBER).gives(NUMBER, NumberFunctions::signum),
                Function.named("log").takes("num", NUMBER).takes("base", NUMBER).gives(NUMBER, NumberFunctions::log),
                Function.named("pow")
                        .takes("num", NUMBER)
                        .takes("power", NUMBER)
                        .gives(NUMBER, NumberFunctions::pow),
                Function.named("max").takesMany("numbers", NUMBER).gives(NUMBER, c -> best(c, BigDecimal::max)),
                Function.named("min").takesMany("numbers", NUMBER).gives(NUMBER, c -> best(c, BigDecimal::min)),
                Function.named("sum").takes("list", DYNAMIC).gives(DYNAMIC, NumberFunctions::sum),
                Function.named("parseint")
                        .takes("number", DYNAMIC)
                        .takes("base", NUMBER)
                        .gives(DYNAMIC, NumberFunctions::parseInt));
    }

    private static BigDecimal number(Call call, int index) {
        return call.value(index).asNumber();
    }

    /** Terraform defines this one for whole numbers of 64 bits only. */
    private static Value signum(Call call) throws FunctionException {
        try {
            return Value.number(Long.signum(number(call, 0).longValueExact()));
        } catch (ArithmeticException fractionOrRange) {
            throw new FunctionException(0, "a whole number of 64 bits is required");
        }
    }

    private static Value rounded(Call call, RoundingMode mode) {
        return Value.number(number(call, 0).setScale(0, mode));
    }

    private static Value best(Call call, BinaryOperator<BigDecimal> better) throws FunctionException {
        if (call.count() == 0) {
            throw new FunctionException("needs at least one number");
        }
        return Value.number(
                call.arguments().stream().map(Value::asNumber).reduce(better).orElseThrow());
    }

    private static Value log(Call call) throws FunctionException {
        double base = number(call, 1).doubleValue();
        return fromDouble(Math.log(number(call, 0).doubleValue()) / Math.log(base));
    }

    private static Value pow(Call call) throws FunctionException {
        return fromDouble(
                Math.pow(number(call, 0).doubleValue(), number(call, 1).doubleValue()));
    }

    /** The shortest decimal that is nearest to the double and to no other. */
    private static Value fromDouble(double result) throws FunctionException {
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            throw new FunctionException("the result is not a finite number");
        }
        BigDecimal exact = new BigDecimal(result);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == result) {
                return Value.number(candidate);
            }
        }
        return Value.number(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static Value sum(Call call) throws FunctionException {
        if (call.sequence(0).isEmpty()) {
            throw new FunctionException(0, "cannot sum an empty list");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Value element : call.elements(0)) {
            if (element.isNull()) {
                throw new FunctionException(0, "an element is null, which cannot be added");
            }
            try {
                sum = Numbers.add(sum, Conversion.convert(element, NUMBER).asNumber());
            } catch (ConversionException notNumber) {
                throw new FunctionException(0, "every element must be a number: " + notNumber.getMessage());
            }
        }
        return Value.number(sum);
    }

    private static Value parseInt(Call call) throws FunctionException {
        if (call.type(0) != Type.STRING) {
            throw new FunctionException(
                    0, "a string is required, but this is " + call.type(0).friendlyName());
        }
        int base = call.integer(1);
        if (base < 2 || base > 62) {
            throw new FunctionException(1, "the base must be a whole number from 2 to 62");
        }
        String text = call.text(0);
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
            throw notInteger(text, base);
        }
        BigInteger result = BigInteger.ZERO;
        for (char c : digits.toCharArray()) {
            // Up to base 36 the case of letters does not matter; above it, capitals come after small letters.
            int digit = DIGITS.indexOf(base <= 36 ? Character.toLowerCase(c) : c);
            if (digit < 0 || digit >= base) {
                throw notInteger(text, base);
            }
            result = result.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
        }
        return Value.number(new BigDecimal(text.startsWith("-") ? result.negate() : result));
    }

    private static FunctionException notInteger(String text, int base) {
        return new FunctionException(0, "cannot parse \"" + text + "\" as a base " + base + " integer");
    }
}
