package dev.chancery.ledger;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Whoever comes with a browser: a session, and what the last page had in its form. */
public record Visitor(RunningLedger ledger, String session, String token, Reply last) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern COOKIE = Pattern.compile("chancery=([A-F0-9]+);.*");

    /** Somebody who looks at the door. */
    public static Visitor opened(RunningLedger ledger) {
        return new Visitor(ledger, "", "", ledger.send(ledger.toAsNobody("/login"))).looking();
    }

    /** Somebody who has signed in, with the password of the tests. */
    public static Visitor signedIn(RunningLedger ledger, String user) {
        return opened(ledger).signIn(user, RunningLedger.PASSWORD);
    }

    public Visitor signIn(String user, String password) {
        return post("/login", "username", user, "password", password, "_csrf", token);
    }

    public Visitor get(String path, String... headers) {
        return sent(ledger.toAsNobody(path, headers));
    }

    /** Sends a form; its fields are names and values in turn. */
    public Visitor post(String path, String... fields) {
        return sent(form(ledger.toAsNobody(path), fields));
    }

    /** Sends a form with the token of the last page that had one. */
    public Visitor fill(String path, String... fields) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "_csrf";
        more[fields.length + 1] = token;
        return post(path, more);
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
        return fill(path, Stream.concat(hidden.stream(), Stream.of(fields)).toArray(String[]::new));
    }

    /** The page that the last answer leads to. */
    public Visitor follow() {
        return get(last.header("Location"));
    }

    /** A request with a form in it. */
    public static HttpRequest.Builder form(HttpRequest.Builder request, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private Visitor sent(HttpRequest.Builder request) {
        HttpRequest.Builder known = session.isEmpty() ? request : request.header("Cookie", "chancery=" + session);
        return new Visitor(ledger, session, token, ledger.send(known)).looking();
    }

    private Visitor looking() {
        Matcher cookie = COOKIE.matcher(last.headers().firstValue("Set-Cookie").orElse(""));
        Matcher form = TOKEN.matcher(last.text());
        return new Visitor(
                ledger, cookie.matches() ? cookie.group(1) : session, form.find() ? form.group(1) : token, last);
    }
}
