package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.repertoire.CataloguedAct;
import dev.chancery.repertoire.Repertoire;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be filed: every act of the repertoire, and one by its name. */
@RestController
@RequestMapping(path = "/api/repertoire", produces = MediaType.APPLICATION_JSON_VALUE)
final class RepertoireController {

    private final Repertoire repertoire = Repertoire.whole();

    @Call(
            id = "showRepertoire",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Every act that can be filed.")
    @GetMapping
    Repertoire whole() {
        return repertoire;
    }

    @Call(
            id = "showActOfRepertoire",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "One act that can be filed.")
    @GetMapping("/{name}")
    CataloguedAct one(@PathVariable String name) {
        return repertoire.find(name).orElseThrow(() -> new Declined(noSuchAct(name)));
    }

    private Problem noSuchAct(String name) {
        var near = repertoire.near(name);
        String instead = near.isEmpty()
                ? "GET /api/repertoire lists them."
                : "Near it: " + String.join(", ", near) + ". GET /api/repertoire lists them all.";
        return Problem.of(
                NOT_FOUND,
                "no-such-act",
                "There is no such act.",
                "The repertoire has no act \"" + name + "\". " + instead);
    }
}
