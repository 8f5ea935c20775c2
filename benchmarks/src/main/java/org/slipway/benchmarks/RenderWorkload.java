package org.slipway.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slipway.hcl.SourceFile;
import org.slipway.parameters.render.TemplateFiles;

/** The templates that are measured. */
final class RenderWorkload {

    /** How many options the large template's parameter has. */
    static final int OPTIONS = 10_000;

    /** How many parameters the realistic template has. */
    static final int PARAMETERS = 12;

    private static final int SOURCE_LENGTH = 10_000;

    private RenderWorkload() {}

    /** One file of about 10 kB, made of whole blocks. */
    static SourceFile source10kb() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; source.length() < SOURCE_LENGTH; i++) {
            source.append(parameters(i, 1));
        }
        return SourceFile.of("main.tf", source.toString());
    }

    /** 8 files, 12 parameters, 2 modules. */
    static TemplateFiles realistic() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("main.tf", "data \"coder_workspace_owner\" \"me\" {}\n" + parameters(1, 4));
        files.put("more.tf", parameters(10, 2));
        files.put(
                "modules.tf",
                """
                module "one" {
                  source = "./modules/one"
                  flag   = true
                }
                module "two" {
                  source = "./modules/two"
                  flag   = data.coder_parameter.p1.value == "b"
                }
                """);
        files.put(
                "tags.tf",
                """
                data "coder_workspace_tags" "t" {
                  tags = { zone = data.coder_parameter.p2.value }
                }
                """);
        module(files, "modules/one", 100);
        module(files, "modules/two", 200);
        return files(files);
    }

    /** One parameter with very many options. */
    static TemplateFiles manyOptions() {
        return files(
                Map.of(
                        "main.tf",
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
    }

    private static void module(Map<String, String> files, String folder, int from) {
        files.put(folder + "/main.tf", parameters(from, 3));
        files.put(folder + "/variables.tf", "variable \"flag\" {\n  type = bool\n}\n");
    }

    private static TemplateFiles files(Map<String, String> sources) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        sources.forEach((path, source) -> files.put(path, source.getBytes(StandardCharsets.UTF_8)));
        return TemplateFiles.of(files);
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
