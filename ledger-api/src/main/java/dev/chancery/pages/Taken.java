package dev.chancery.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** How a form is answered that was taken: by a page elsewhere, which says once what was done. */
final class Taken {

    private static final String DONE = "done";

    private Taken() {}

    /**
     * On to a page.
     *
     * @param address percent-encoded
     * @param words the key of what it says there
     */
    static ModelAndView to(String address, String words, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(DONE, words);
        var there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        there.setExposeModelAttributes(false);
        return new ModelAndView(there);
    }
}
