package dev.chancery.ledger;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Whoever comes with a browser: a session, and what the last page had in its form. */
public record Visitor(RunningLedger ledger, String session, String token, Reply last) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("chancery=([A-F0-9]+);.*");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** At the door. */
    public static Visitor to(RunningLedger ledger) {
        return new Visitor(ledger, "", "", ledger.send(ledger.toAsNobody("/login"))).looking();
    }

    public Visitor get(String path) {
        var request = ledger.toAsNobody(path);
        return new Visitor(ledger, session, token, ledger.send(session.isEmpty() ? request : cookie(request)))
                .looking();
    }

    private HttpRequest.Builder cookie(HttpRequest.Builder request) {
        return request.header("Cookie", "chancery=" + session);
    }

    public Visitor post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var request = ledger.toAsNobody(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        return new Visitor(ledger, session, token, ledger.send(session.isEmpty() ? request : cookie(request)))
                .looking();
    }

    /** Sends the form of the last page with what it brought along hidden, and these fields besides. */
    public Visitor fillIn(String path, String... fields) {
        List<String> hidden = new ArrayList<>();
        Matcher matcher = HIDDEN.matcher(last.text());
        while (matcher.find()) {
            String name = HtmlUtils.htmlUnescape(matcher.group(1));
            if (name.equals("version") || name.equals("key") || name.startsWith("/")) {
                hidden.add(name);
                hidden.add(HtmlUtils.htmlUnescape(matcher.group(2)));
            }
        }
        return post(path, Stream.of(Stream.of("_csrf", token), hidden.stream(), Stream.of(fields))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    private Visitor looking() {
        Matcher cookie =
                COOKIE.matcher(last.headers().firstValue("Set-Cookie").orElse(""));
        Matcher form = TOKEN.matcher(last.text());
        return new Visitor(
                ledger,
                cookie.matches() ? cookie.group(1) : session,
                form.find() ? form.group(1) : token,
                last);
    }

    public Visitor signIn(String user, String password) {
        return post("/login", "username", user, "password", password, "_csrf", token);
    }
}
