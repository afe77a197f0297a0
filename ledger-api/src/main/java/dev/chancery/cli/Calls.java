package dev.chancery.cli;

import java.util.Arrays;
import java.util.Set;

/** Which calls of the program are commands; all others serve. It loads nothing of the command line. */
public final class Calls {

    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private Calls() {}

    /** Whether there is a word among the arguments: a server is given options only. */
    public static boolean areOfACommand(String... arguments) {
        return Arrays.stream(arguments).anyMatch(each -> !each.startsWith("-") || QUESTIONS.contains(each));
    }
}
