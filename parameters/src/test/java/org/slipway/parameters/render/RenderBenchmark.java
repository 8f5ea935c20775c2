package org.slipway.parameters.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;

/**
 * Measures renders by hand: {@code render_warm} and {@code render_cold} of a template of 8 files, 12 parameters and
 * 2 modules, and a parameter with 10,000 options. Prints the 50th and 95th percentile in milliseconds.
 */
public final class RenderBenchmark {

    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private RenderBenchmark() {}

    public static void main(String[] arguments) {
        TemplateFiles files = realistic();
        Template template = Template.load(files);
        RenderRequest request = RenderRequest.of(Map.of("p1", "b"), Owner.NONE);
        RenderResult result = DynamicRenderer.render(template, request);
        if (result.parameters().size() != 12 || result.hasErrors()) {
            throw new IllegalStateException("not the template that was meant: " + result);
        }
        measure("render_warm", ROUNDS, () -> DynamicRenderer.render(template, request));
        measure("render_cold", ROUNDS, () -> DynamicRenderer.render(Template.load(files), request));
        Template large = Template.load(
                Cases.template(
                        """
                locals {
                  ids = flatten([for i in range(100) : [for j in range(100) : "o-${i}-${j}"]])
                }
                data "coder_parameter" "many" {
                  name    = "many"
                  default = local.ids[0]
                  dynamic "option" {
                    for_each = local.ids
                    content {
                      name  = "Option ${option.value}"
                      value = option.value
                    }
                  }
                }
                """));
        measure("options_10000", 30, () -> DynamicRenderer.render(large, RenderRequest.of(Map.of(), Owner.NONE)));
    }

    private static void measure(String name, int rounds, Supplier<RenderResult> render) {
        for (int i = 0; i < Math.min(WARM_UP, rounds * 2); i++) {
            render.get();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            render.get();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%s p50 %.2f ms, p95 %.2f ms%n", name, millis[rounds / 2], millis[rounds * 95 / 100]);
    }

    private static TemplateFiles realistic() {
        Map<String, byte[]> files = new HashMap<>();
        for (String module : new String[] {"modules/one", "modules/two"}) {
            add(files, module + "/main.tf", parameters(module.endsWith("one") ? 100 : 200, 3));
            add(files, module + "/variables.tf", "variable \"flag\" {\n  type = bool\n}\n");
        }
        add(files, "main.tf", "data \"coder_workspace_owner\" \"me\" {}\n" + parameters(1, 4));
        add(files, "more.tf", parameters(10, 2));
        add(
                files,
                "modules.tf",
                "module \"one\" {\n source = \"./modules/one\"\n flag = true\n}\nmodule \"two\" {\n source ="
                        + " \"./modules/two\"\n flag = data.coder_parameter.p1.value == \"b\"\n}\n");
        add(
                files,
                "tags.tf",
                "data \"coder_workspace_tags\" \"t\" {\n tags = { zone = data.coder_parameter.p2.value }\n}\n");
        return TemplateFiles.of(files);
    }

    private static void add(Map<String, byte[]> files, String path, String source) {
        files.put(path, source.getBytes(StandardCharsets.UTF_8));
    }

    private static String parameters(int from, int count) {
        StringBuilder source = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            source.append(
                    """
                    locals {
                      choices_%1$d = [for x in ["a", "b", "c", "d"] : { name = title(x), value = lower(x) } if can(regex("[a-d]", x))]
                    }
                    data "coder_parameter" "p%1$d" {
                      name         = "p%1$d"
                      display_name = "Parameter %1$d"
                      description  = <<-EOT
                        Which one is it?
                        Choose **well**.
                      EOT
                      order        = %1$d
                      mutable      = true
                      form_type    = "dropdown"
                      default      = local.choices_%1$d[0].value
                      dynamic "option" {
                        for_each = local.choices_%1$d
                        content {
                          name        = option.value.name
                          value       = option.value.value
                          description = "The ${option.value.name}"
                        }
                      }
                      validation {
                        regex = "^[a-d]$"
                        error = "from a to d"
                      }
                    }
                    """
                            .formatted(i));
        }
        return source.toString();
    }
}
