package org.slipway.cli;

import java.net.URI;
import org.slipway.cli.http.ServerUrl;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a server from the command line. */
public final class ServerUrlConverter implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            return ServerUrl.parse(text);
        } catch (CliException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }
}
