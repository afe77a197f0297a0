package dev.chancery.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tells the access log, from where it is known, who reads and how much is shown. */
@RestControllerAdvice
final class Results implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Read read = Read.of(request);
        if (read != null) {
            read.by(request.getUserPrincipal());
        }
        return true;
    }

    /** A page shows as many things as its list has rows; without a list, a single one. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Read read = Read.of(request);
        if (read != null && page != null) {
            read.shows(page.getModel().get("rows") instanceof List<?> rows ? rows.size() : 1);
        }
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Read read = request instanceof ServletServerHttpRequest servlet ? Read.of(servlet.getServletRequest()) : null;
        if (read != null) {
            read.by(request.getPrincipal());
            read.shows(body instanceof Listed<?> list ? list.items().size() : body == null ? 0 : 1);
        }
        return body;
    }
}
