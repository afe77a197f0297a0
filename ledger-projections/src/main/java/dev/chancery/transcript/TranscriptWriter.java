package dev.chancery.transcript;

import dev.chancery.store.FirstAnswer;
import dev.chancery.store.HandedOver;
import dev.chancery.store.Handover;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a transcript, and seals it. */
final class TranscriptWriter implements Handover.Scribe {

    private final OutputStream out;
    private final Contents contents;

    private TranscriptWriter(OutputStream out, Contents contents) {
        this.out = out;
        this.contents = contents;
    }

    static TranscriptWriter begin(OutputStream out) throws IOException {
        var writer = new TranscriptWriter(out, new Contents());
        byte[] head = LineWriter.head();
        writer.contents.add(head);
        writer.line(head);
        return writer;
    }

    /** Goes on behind what is there. */
    static TranscriptWriter after(Contents there, OutputStream out) {
        return new TranscriptWriter(out, there.copy());
    }

    @Override
    public void write(HandedOver item) throws IOException {
        byte[] event = LineWriter.of(item.event());
        contents.addEvent(event);
        line(event);
        for (FirstAnswer first : item.answers()) {
            byte[] answer = LineWriter.of(first);
            contents.addAnswer(answer);
            line(answer);
        }
    }

    long events() {
        return contents.events();
    }

    Seal seal() throws IOException {
        Seal seal = contents.seal();
        line(LineWriter.of(seal));
        out.flush();
        return seal;
    }

    private void line(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
