package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people come in, and choose the language in which they read on. */
@Controller
@ConditionalOnWebApplication
final class HomePages {

    @Call(
            id = "homePage",
            may = {},
            does = "Where the pages begin.")
    @GetMapping(path = Pages.HOME, produces = MediaType.TEXT_HTML_VALUE)
    String home() {
        return "home";
    }

    /** @param to the page that it was chosen on; of this ledger, or it is not gone back to */
    @Call(
            id = "chooseLanguage",
            may = {},
            does = "Keeps in which language the pages are to be.")
    @PostMapping(path = Pages.LANGUAGE)
    ResponseEntity<Void> choose(
            @RequestParam String language,
            @RequestParam(defaultValue = Pages.HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.choose(language, request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, isOurs(to) ? to : Pages.HOME)
                .build();
    }

    /** Whether it is an address of a page, with nothing in it that has no place in a header. */
    private static boolean isOurs(String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        return Pages.areAt(path) && address.chars().allMatch(each -> each > ' ' && each <= '~');
    }
}
