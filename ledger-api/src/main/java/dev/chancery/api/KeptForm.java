package dev.chancery.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed into a form that came too late for its session: it goes along through the sign-in, and is shown again
 * in the form, which records nothing by itself.
 *
 * @param path of the form
 * @param fields what was typed, and what the form had been opened with
 */
public record KeptForm(String path, Map<String, List<String>> fields) implements Serializable {

    /** In which field of the sign-in the path of the form goes along. */
    public static final String PATH = "to";

    private static final String IN_SESSION = KeptForm.class.getName();

    /** By which a form says at which version, and under which key, it was opened. */
    private static final List<String> OPENED_WITH = List.of("version", "key");

    /** What a request sends of a form, itself or along with a sign-in; nothing where it sends none. */
    public static Optional<KeptForm> of(HttpServletRequest request) {
        String path = path(request);
        if (path == null) {
            return Optional.empty();
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("/") || OPENED_WITH.contains(name)) {
                fields.put(name, new ArrayList<>(Arrays.asList(values)));
            }
        });
        return Optional.of(new KeptForm(path, fields));
    }

    private static @Nullable String path(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
        String asked = before == null ? request.getServletPath() : before.toString();
        String to = asked.equals(Pages.SIGN_IN) ? request.getParameter(PATH) : asked;
        return request.getMethod().equals("POST") && to != null && Pages.areFilledInAt(to) ? to : null;
    }

    /** Keeps it until the form is opened. */
    public void in(HttpSession session) {
        session.setAttribute(IN_SESSION, this);
    }

    /** What was kept for the form at the path of this request, once. */
    public static Optional<KeptForm> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(IN_SESSION) instanceof KeptForm kept)
                || !kept.path().equals(request.getServletPath())) {
            return Optional.empty();
        }
        session.removeAttribute(IN_SESSION);
        return Optional.of(kept);
    }
}
