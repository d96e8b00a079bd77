package org.libervia.template.runtime;

import org.libervia.template.Place;

/**
 * One template's version of a block.
 *
 * @param name the block's name
 * @param body what it does
 * @param required whether another version must replace it
 * @param autoescape whether its output is escaped
 * @param place where it stands
 */
public record BlockPart(
        String name, Body body, boolean required, boolean autoescape, Place place) {}
