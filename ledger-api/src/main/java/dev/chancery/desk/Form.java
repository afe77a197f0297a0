package dev.chancery.desk;

import dev.chancery.api.KeptForm;
import dev.chancery.pages.Question;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A form as it was sent.
 *
 * @param version the dossier's last folio that whoever fills it in had seen
 * @param key drawn when it was opened: a form is recorded once, however often it is sent
 * @param doing what is to be done with it: one of the words on its buttons
 * @param chosen what was chosen beside that button
 */
record Form(Draft draft, int version, String key, String doing, String chosen) {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    /** A new one. */
    static Form opened(Draft draft, int version) {
        return new Form(draft, version, newKey(), "", "");
    }

    static Form sent(Map<String, List<String>> fields) {
        String version = one(fields, "version");
        String key = one(fields, "key");
        if (!VERSION.matcher(version).matches() || !KEY.matcher(key).matches()) {
            throw Question.unreadable("This form was not opened here; open it again.");
        }
        return new Form(Draft.of(fields), Integer.parseInt(version), key, one(fields, "do"), one(fields, "add"));
    }

    /** One that came too late for its session, and does nothing by itself. */
    static Form late(KeptForm kept) {
        Form sent = sent(kept.fields());
        return new Form(sent.draft, sent.version, sent.key, "", "");
    }

    Form with(Draft other) {
        return new Form(other, version, key, doing, chosen);
    }

    /** As it goes on, once what came in meanwhile has been shown. */
    Form at(int other) {
        return new Form(draft, other, key, doing, chosen);
    }

    /** As another form, for one that was recorded before and is now to be recorded again. */
    Form anew() {
        return new Form(draft, version, newKey(), doing, chosen);
    }

    boolean isLookedAt() {
        return doing.equals("look");
    }

    boolean isRecorded() {
        return doing.equals("record");
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String one(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}
