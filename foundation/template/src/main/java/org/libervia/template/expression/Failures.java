package org.libervia.template.expression;

import org.libervia.template.Place;
import org.libervia.template.TemplateException;

/** Failures of what others wrote, told with their place. */
public final class Failures {
    private Failures() {}

    /** The failure at a place; its cause is kept. */
    public static TemplateException at(Place place, RuntimeException failure) {
        if (failure instanceof TemplateException told) {
            return told.at(place);
        }
        String message = failure.getMessage();
        return new TemplateException(
                TemplateException.Kind.RENDER,
                message == null ? failure.getClass().getSimpleName() : message,
                place,
                failure);
    }
}
