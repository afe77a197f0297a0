package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;
import static dev.chancery.access.Role.RESEARCHER;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.edtf.Edtf;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import dev.chancery.party.PartyCode;
import dev.chancery.party.PartyKind;
import dev.chancery.party.People;
import dev.chancery.party.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The authority files: which parties and people can be named, by what code and what names. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class PartyController {

    private static final String LIST = "parties";

    private final Parties parties;
    private final People people;

    PartyController(Parties parties, People people) {
        this.parties = parties;
        this.people = people;
    }

    /** A party as a list shows it. */
    record Heading(
            PartyCode code,
            PartyKind kind,
            String name,
            @Nullable Edtf from,
            @Nullable Edtf until) {

        static Heading of(Party party) {
            return new Heading(party.code(), party.kind(), party.name(), party.from(), party.until());
        }
    }

    @Call(
            id = "listParties",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "Who can be named as a party.")
    @GetList("/parties")
    ResponseEntity<Listed<Heading>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        List<Party> found = parties.search(Objects.requireNonNullElse(q, "")).stream()
                .filter(party -> kind == null || party.kind() == kind)
                .filter(party -> on == null || party.mayHaveExistedOn(on))
                .toList();
        Page<Party> page = Cursors.read(() -> page(found, limit, cursor));
        return Listed.of(page.map(Heading::of), request);
    }

    @Call(
            id = "showParty",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "A party, by any of its codes.")
    @GetMapping("/parties/{code}")
    Party show(@PathVariable String code) {
        try {
            return parties.find(UnknownParty.refuse(parties, code)).orElseThrow();
        } catch (UnknownParty unknown) {
            throw new Declined(Problem.of(
                    NOT_FOUND, "no-such-party", "There is no such party.", String.valueOf(unknown.getMessage())));
        }
    }

    @Call(
            id = "listPeople",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER, AUDITOR, RESEARCHER, ADMINISTRATOR},
            does = "People, by any of their names.")
    @GetList("/people")
    ResponseEntity<Listed<Person>> people(
            @RequestParam(required = false) @Nullable String q, HttpServletRequest request) {
        List<Person> found = q == null || q.isBlank() ? people.all() : people.find(q);
        return Listed.all(found, request);
    }

    private static Page<Party> page(List<Party> found, int limit, @Nullable String cursor) {
        List<Party> rest = cursor == null ? found : after(Cursor.parse(cursor, LIST, 1), found);
        return Page.of(rest.subList(0, Math.min(rest.size(), limit + 1)), limit, last -> Cursor.at(LIST, last.code()));
    }

    private static List<Party> after(Cursor cursor, List<Party> found) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).code().code().equals(cursor.key(0))) {
                return found.subList(i + 1, found.size());
            }
        }
        throw new IllegalArgumentException("This cursor is of another question; take it from next of the page before.");
    }
}
