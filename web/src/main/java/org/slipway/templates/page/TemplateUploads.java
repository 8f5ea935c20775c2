package org.slipway.templates.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.http.MultipartBody;
import org.slipway.pages.Form;
import org.slipway.templates.NewVersion;
import org.slipway.templates.UploadedFiles;
import org.slipway.templates.VersionImports;
import org.slipway.templates.archive.ArchiveFormat;
import org.slipway.templates.store.FileStore;
import org.slipway.templates.store.TemplateVersion;

/** Brings archives from forms to their import. */
@Dependent
public class TemplateUploads {

    @Inject
    UploadedFiles files;

    @Inject
    VersionImports imports;

    /** What was entered besides the file; browsers never fill that in again. */
    static Form entered(MultipartBody body) {
        Form form = Form.blank();
        for (String field : body.parts().keySet()) {
            form = field.equals("file") || field.equals("csrf_token") ? form : form.with(field, body.value(field));
        }
        return form;
    }

    /**
     * Imports the archive of a form as a version.
     *
     * @param template the template that it is for, or null
     */
    TemplateVersion version(UUID organization, UUID template, MultipartBody body) {
        MultipartBody.Part file = body.file("file")
                .orElseThrow(() -> ProblemException.invalid("file", "Choose the archive of the template."));
        FileStore.Stored stored = files.store(format(file), file.content());
        return imports.create(
                organization,
                new NewVersion(
                        template,
                        stored.id(),
                        body.value("version_name").strip(),
                        body.value("message").strip(),
                        variables(body.value("variables")),
                        ""));
    }

    /** Told by how the content begins: what browsers say about files depends on the machine. */
    private static ArchiveFormat format(MultipartBody.Part file) {
        byte[] content = file.content();
        return content.length > 1 && content[0] == 'P' && content[1] == 'K' ? ArchiveFormat.ZIP : ArchiveFormat.TAR;
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw ProblemException.invalid("variables", "Write one variable on each line: name = value.");
            }
            variables.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return variables;
    }
}
