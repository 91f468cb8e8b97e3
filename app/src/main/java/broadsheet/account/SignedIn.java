package broadsheet.account;

import java.time.Instant;

/// A fresh sign-in. The token is known here and to the client only; it is stored nowhere.
public record SignedIn(String token, Instant expires, Staff staff) {
    @Override
    public String toString() {
        return "SignedIn[" + staff.id() + " until " + expires + "]";
    }
}
