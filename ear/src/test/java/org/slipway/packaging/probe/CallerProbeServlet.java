package org.slipway.packaging.probe;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

/** Answers, as a properties file, what the bean sees when it is called at once and asynchronously. */
@WebServlet(CallerProbeServlet.PATH)
public class CallerProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Where it answers. */
    public static final String PATH = "/caller-probe";

    @Inject
    transient CallerProbe probe;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var answer = new Properties();
        add(answer, "direct", probe.look());
        try {
            add(answer, "asynchronous", probe.lookLater().get());
        } catch (ExecutionException e) {
            throw new ServletException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
        response.setContentType("text/plain;charset=UTF-8");
        answer.store(response.getWriter(), null);
    }

    private static void add(Properties answer, String way, Sighting sighting) {
        answer.setProperty(way + ".principal", sighting.principal());
        answer.setProperty(way + ".caller", sighting.caller());
        answer.setProperty(way + ".thread", sighting.thread());
    }
}
