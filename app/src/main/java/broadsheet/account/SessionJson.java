package broadsheet.account;

import broadsheet.publication.Publications;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Sign-in as JSON.
final class SessionJson {
    private SessionJson() {}

    @Schema(
            name = "SignIn",
            requiredProperties = {"email", "password"})
    record SignIn(
            @Schema(examples = "editor@example.org") @Nullable
            String email,

            @Schema(description = "10 to 200 characters") @Nullable
            String password,

            @Schema(
                    description = "`browser` (the default): 12 hours, also as a cookie; `token`: 90 days, for programs",
                    enumeration = {"browser", "token"})
            @Nullable
            String kind) {
        @Override
        public String toString() {
            return "SignIn[" + email + "]";
        }
    }

    @Schema(name = "SessionBegun")
    record Begun(
            @Schema(description = "For `Authorization: Bearer`")
            String token,

            @Schema(description = "When the session ends, unless somebody signs out before")
            Instant expires) {
        @Override
        public String toString() {
            return "Begun[" + expires + "]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Session")
    record Me(
            boolean signedIn,

            @Nullable String name,
            @Nullable String email,
            @Nullable List<HeldRole> roles,

            @Schema(enumeration = {"browser", "token"}) @Nullable
            String kind,

            @Nullable Instant expires) {
        static Me of(Session session, Publications publications) {
            var staff = session.staff();
            var roles = staff.grants().stream()
                    .map(grant -> HeldRole.of(grant, publications))
                    .toList();
            return new Me(
                    true, staff.name(), staff.email(), roles, session.kind().code(), session.expires());
        }
    }
}
