package broadsheet.newsroom.moderation;

import broadsheet.rules.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody means who pastes an address: of a post, or of a member whose nickname it is.
final class Found {
    private static final Pattern POST = Pattern.compile("/comments/([1-9][0-9]{0,17})\\b");
    private static final Pattern MEMBER = Pattern.compile("/member/([1-9][0-9]{0,17})\\b");
    private static final Pattern REPORT = Pattern.compile("/reports/new\\?on=(\\w+:[0-9]{1,18})");

    private Found() {}

    /// Of an address, or of a name such as `post:12`.
    static Optional<Target> parse(String text) {
        var report = REPORT.matcher(text);
        if (report.find()) {
            return Target.parse(report.group(1));
        }
        var post = POST.matcher(text);
        if (post.find()) {
            return Optional.of(Target.post(Long.parseLong(post.group(1))));
        }
        var member = MEMBER.matcher(text);
        return member.find()
                ? Optional.of(Target.nickname(Long.parseLong(member.group(1))))
                : Target.parse(text.strip());
    }
}
