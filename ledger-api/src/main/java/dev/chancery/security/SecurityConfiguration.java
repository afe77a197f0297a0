package dev.chancery.security;

import dev.chancery.access.Role;
import dev.chancery.api.Declined;
import dev.chancery.api.Pages;
import dev.chancery.roster.Passwords;
import dev.chancery.roster.Roster;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The door. To the calls people and programs come with a password or a token each time, and leave nothing behind; to the
 * pages with a form, a session, and a token against forged forms. What is not named here is for nobody unknown, and which
 * calls those who are known may make, {@link CallGate} decides.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** What anybody may see. */
    private static final String[] OPEN = {
        "/problems/**",
        "/openapi.json",
        "/docs/**",
        "/webjars/**",
        "/pages/**",
        SecurityTxt.ADDRESS,
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/error"
    };

    private final HandlerExceptionResolver problems;
    private final Roster roster;
    private final Clock clock;
    private final LocalUsers localUsers;

    SecurityConfiguration(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            Roster roster,
            Passwords passwords,
            Clock clock) {
        this.problems = problems;
        this.roster = roster;
        this.clock = clock;
        this.localUsers = new LocalUsers(roster, passwords);
    }

    /** Before what reads bodies, after what counts requests; errors and what goes on in the background were let in before. */
    @Bean
    FilterRegistrationBean<Filter> door(@Qualifier("springSecurityFilterChain") Filter chain) {
        var door = new FilterRegistrationBean<>(chain);
        door.setOrder(-1);
        door.setDispatcherTypes(DispatcherType.REQUEST);
        return door;
    }

    /** Each part of the chain would be a measure and a span of its own. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** What a method or a header may be, the calls themselves decide. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, rejected) -> problems.resolveException(request, response, null, Declined.untaken());
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, @Value("${ledger.security.issuer}") String issuer) throws Exception {
        if (StringUtils.hasText(issuer)) {
            return http.securityMatcher(request -> false).build();
        }
        var late = new LateForms(problems);
        return http.securityMatcher(SecurityConfiguration::isByABrowser)
                .headers(AbstractHttpConfigurer::disable) // AnswerHeaders
                .requestCache(AbstractHttpConfigurer::disable)
                .authenticationProvider(localUsers)
                .formLogin(form ->
                        form.loginPage(Pages.SIGN_IN).successHandler(late).failureHandler(late))
                .logout(out -> out.logoutUrl(Pages.SIGN_OUT).logoutSuccessUrl(Pages.SIGN_IN + "?out"))
                .authorizeHttpRequests(ask -> ask.requestMatchers(Pages.SIGN_IN, Pages.LANGUAGE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusal -> refusal.accessDeniedHandler(late).authenticationEntryPoint(late))
                .addFilterBefore(new Refreshing(roster, problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new Standing(roster, clock, token -> null), AuthorizationFilter.class)
                .build();
    }

    /**
     * Pages and their forms, but for pages that are read with a name and a password or a token in the request, as calls are. Forms
     * never are: a browser would send by itself what it was once told, and a call needs no token of a session.
     */
    private static boolean isByABrowser(HttpServletRequest request) {
        String path = request.getServletPath();
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> Pages.areAt(path) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
            case "POST" -> Pages.takeAFormAt(path);
            default -> false;
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain calls(
            HttpSecurity http,
            @Value("${ledger.security.issuer}") String issuer,
            @Value("${ledger.security.audience}") String audience,
            @Value("${ledger.security.roles-claim}") String rolesClaim)
            throws Exception {
        boolean byToken = StringUtils.hasText(issuer);
        var unproved = new Unproved(problems, byToken);
        Function<Authentication, @Nullable Set<Role>> rolesOfToken;
        if (byToken) {
            var tokens = new Tokens(issuer.strip(), audience.strip(), rolesClaim.strip());
            rolesOfToken = tokens::roles;
            http.oauth2ResourceServer(
                    server -> server.jwt(jwt -> jwt.decoder(tokens.decoder())).authenticationEntryPoint(unproved));
        } else {
            rolesOfToken = token -> null;
            http.authenticationProvider(localUsers).httpBasic(basic -> basic.authenticationEntryPoint(unproved));
        }
        return http.headers(AbstractHttpConfigurer::disable) // AnswerHeaders
                .csrf(AbstractHttpConfigurer::disable) // nothing that a browser sends by itself lets anybody in
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(ask -> ask.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.ADMINISTRATOR.name())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(unproved)
                        .accessDeniedHandler((request, response, denied) -> problems.resolveException(
                                request, response, null, Declined.forbidden("This is for administrators."))))
                .addFilterBefore(new Refreshing(roster, problems), LogoutFilter.class)
                .addFilterBefore(new Standing(roster, clock, rolesOfToken), AuthorizationFilter.class)
                .build();
    }
}
