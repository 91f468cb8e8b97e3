package broadsheet.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Singleton;

/// The compiled jte templates. What they print is escaped by them.
@Singleton
public final class Templates {
    private final TemplateEngine engine;

    public Templates() {
        engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "gg.jte.generated.precompiled");
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
    }

    /// The UTF-8 bytes of a template such as `site/story.jte` for its one parameter.
    public byte[] render(String template, Object view) {
        var output = new Utf8ByteOutput();
        engine.render(template, view, output);
        return output.toByteArray();
    }
}
