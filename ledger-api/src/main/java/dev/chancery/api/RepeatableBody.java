package dev.chancery.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** The body of a request with an {@code Idempotency-Key}, which is read as a whole before it is looked into. */
final class RepeatableBody extends HttpServletRequestWrapper {

    private byte @Nullable [] whole;

    private RepeatableBody(HttpServletRequest request) {
        super(request);
    }

    static @Nullable RepeatableBody of(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, RepeatableBody.class);
    }

    /** SHA-256 of the body, in hexadecimal. */
    String digest() throws IOException {
        return digestOf(whole());
    }

    static String digestOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private byte[] whole() throws IOException {
        byte[] read = whole;
        if (read == null) {
            read = super.getInputStream().readAllBytes();
            whole = read;
        }
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Again(new ByteArrayInputStream(whole()));
    }

    private static final class Again extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Bodies are read at once.");
        }
    }

    /** Wraps what may be repeated; within {@link BodyLimit}. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Filter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean repeatable =
                    HttpMethod.POST.matches(request.getMethod()) && request.getHeader(RepeatedRequests.HEADER) != null;
            chain.doFilter(repeatable ? new RepeatableBody(request) : request, response);
        }
    }
}
