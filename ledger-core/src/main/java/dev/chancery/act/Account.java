package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source for an act: what was published, where, and from whom the publisher has it.
 */
public record Account(
        @Meaning("Who published it.") String publisher,
        @Meaning("Under what title.") @Nullable String title,

        @Meaning("Where on the web, from https:// or http:// on.") @Nullable
        String url,

        @Meaning("When it was published.") @Nullable Edtf published,
        @Meaning("When it was retrieved.") @Nullable Edtf retrieved,
        @Meaning("Its language, as a BCP 47 tag.") @Nullable String lang,

        @Meaning(value = "The SHA-256 of the captured copy, in lower-case hexadecimal.", form = Account.HEXADECIMAL)
        @Nullable
        String sha256,

        @Meaning("Who has it from whom, from the publisher to the one who said it.")
        List<String> chain) {

    public Account {
        publisher = Field.text("publisher", publisher);
        title = Field.optionalText("title", title);
        url = url == null ? null : onTheWeb(url);
        lang = lang == null ? null : Language.tag("lang", lang);
        if (sha256 != null && !SHA_256.matcher(sha256).matches()) {
            throw new Malformed("sha256", Flaw.NO_SHA_256.of());
        }
        chain = Field.texts("chain", chain);
    }

    static final String HEXADECIMAL = "[0-9a-f]{64}";
    private static final Pattern SHA_256 = Pattern.compile(HEXADECIMAL);

    private static String onTheWeb(String url) {
        try {
            String scheme = URI.create(url).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed("url", Flaw.NO_URL.of(url));
        }
        throw new Malformed("url", Flaw.NOT_ON_THE_WEB.of(url));
    }
}
