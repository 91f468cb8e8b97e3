package broadsheet.account;

import org.jspecify.annotations.Nullable;

/// Somebody wants to sign in.
///
/// @param address the client's network address as text
/// @param userAgent what the client calls itself, or null
public record SignInAttempt(
        String email,
        String password,
        Session.Kind kind,
        String address,
        @Nullable String userAgent) {
    @Override
    public String toString() {
        return "SignInAttempt[" + email + "]";
    }
}
