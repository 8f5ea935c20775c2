package org.slipway.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.http.JsonConfiguration;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.settings.BuildVersion;

/** Puts the MCP SDK's stateless servlet under both paths of the endpoint. */
@WebListener
public class McpServers implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(McpServers.class);

    static final int LARGEST_REQUEST = 1024 * 1024;

    @Inject
    McpTools tools;

    private final List<McpStatelessSyncServer> servers = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        serve(event, ProtectedResources.MCP_PATH);
        serve(event, ProtectedResources.MCP_COMPATIBLE_PATH);
    }

    private void serve(ServletContextEvent event, String path) {
        JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(new com.fasterxml.jackson.databind.ObjectMapper());
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(json)
                .messageEndpoint(path)
                .maxRequestSize(LARGEST_REQUEST)
                .build();
        servers.add(McpServer.sync(transport)
                .serverInfo("slipway", BuildVersion.get())
                .instructions(
                        "Slipway manages development workspaces. Tools run with the rights of the signed-in person.")
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json)
                // On the request's own thread, where the container knows the caller.
                .immediateExecution(true)
                .tools(tools.all().stream().map(this::specification).toList())
                .build());
        ServletRegistration.Dynamic servlet = event.getServletContext().addServlet("mcp " + path, transport);
        servlet.addMapping(path);
        servlet.setAsyncSupported(true);
    }

    private SyncToolSpecification specification(McpTool tool) {
        McpSchema.Tool declaration = McpSchema.Tool.builder()
                .name(tool.name())
                .title(tool.title())
                .description(tool.description())
                .inputSchema(Map.of("type", "object", "properties", Map.of(), "additionalProperties", false))
                .annotations(new McpSchema.ToolAnnotations(tool.title(), true, false, true, false, null))
                .build();
        return new SyncToolSpecification(declaration, (context, request) -> call(tool));
    }

    private static McpSchema.CallToolResult call(McpTool tool) {
        try {
            Map<String, ?> result = tool.result().get();
            String text = JsonConfiguration.MAPPER.writeValueAsString(result);
            return McpSchema.CallToolResult.builder()
                    .addTextContent(text)
                    .structuredContent(JsonConfiguration.MAPPER.readValue(text, Map.class))
                    .build();
        } catch (ProblemException refusal) {
            return failure(refusal.getMessage());
        } catch (JsonProcessingException | RuntimeException e) {
            // What went wrong is the log's; the SDK would tell the client the exception's own words.
            LOG.error("the tool {} failed", tool.name(), e);
            return failure(Problem.INTERNAL.message());
        }
    }

    private static McpSchema.CallToolResult failure(String message) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(message)
                .isError(true)
                .build();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        servers.forEach(McpStatelessSyncServer::close);
    }
}
