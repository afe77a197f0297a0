package dev.chancery.ledger;

import dev.chancery.api.Call;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page of the ledger's that nothing is asked for: through the same doors as every other, for the same readers, and entered in
 * the access log as they are.
 */
public final class ConstantPage {

    private volatile byte[] page = new byte[0];

    private ConstantPage() {}

    /** Puts one into a running ledger, at {@code /dossiers/<id>/constant}. */
    static ConstantPage in(RunningLedger ledger) throws NoSuchMethodException {
        ConstantPage constant = new ConstantPage();
        ledger.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths("/dossiers/{id}/constant").build(),
                        constant,
                        ConstantPage.class.getMethod("show", String.class));
        return constant;
    }

    void holds(byte[] bytes) {
        page = bytes;
    }

    @Call(id = "constantPage", does = "The same page, whatever is on record.")
    @ResponseBody
    public ResponseEntity<byte[]> show(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE)
                .body(page);
    }
}
