package broadsheet.site.account;

import java.util.List;

/// What people call their browsers and machines.
final class Browsers {
    private static final int SHORT = 60;
    // The first that fits: browsers pretend to be those below them.
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> MACHINES = List.of("iPhone", "iPad", "Android", "Windows", "Mac OS X", "Linux");

    private Browsers() {}

    /// The name of what calls itself so.
    static String name(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var machine = first(MACHINES, userAgent);
        if (browser.isEmpty() || machine.isEmpty()) {
            return userAgent.length() <= SHORT ? userAgent : userAgent.substring(0, SHORT) + "…";
        }
        var name = switch (browser) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            default -> browser;
        };
        return name + " · " + machine;
    }

    private static String first(List<String> names, String text) {
        return names.stream().filter(text::contains).findFirst().orElse("");
    }
}
