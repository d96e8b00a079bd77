package org.libervia.app.doctor;

import java.util.List;

/** Looks at one thing; a problem is a finding, never an exception. */
@FunctionalInterface
interface Check {
    List<Finding> look();
}
