package org.libervia.template.runtime;

import java.util.Map;
import org.libervia.template.TemplateSource;

/**
 * A parsed template.
 *
 * @param source its text
 * @param body what it does
 * @param blocks its blocks by name
 * @param autoescape whether its output is escaped
 */
public record Unit(
        TemplateSource source, Body body, Map<String, BlockPart> blocks, boolean autoescape) {}
