package org.libervia.omemo.account;

/** A store that may fail. */
abstract class TestStore implements OmemoStore {
    boolean fails;

    abstract void write(Changes changes);

    @Override
    public final void commit(Changes changes) {
        if (fails) {
            throw new IllegalStateException("the disk is full");
        }
        write(changes);
    }
}
