package org.libervia.template;

/**
 * The text of a template.
 *
 * @param name its name, as errors show it and as the autoescape rule sees it
 * @param text its text
 */
public record TemplateSource(String name, String text) {}
