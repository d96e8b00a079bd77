package org.libervia.xep.dataforms;

import java.util.List;
import java.util.Map;
import org.libervia.xep.Codec;
import org.libervia.xep.RoomContract;

class DataFormsRoomTest implements RoomContract {

    @Override
    public List<? extends Codec<?>> codecs() {
        return List.of(Codec.of(DataForm.class, DataForm.NAMESPACE, DataForm::read, "x"));
    }

    @Override
    public Map<String, String> unreadExamples() {
        return Map.of("0068 #3", "its options hold texts where values belong");
    }
}
