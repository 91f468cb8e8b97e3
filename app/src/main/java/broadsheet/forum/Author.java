package broadsheet.forum;

import org.jspecify.annotations.Nullable;

/// Who writes: a member or a member of staff, never both.
///
/// @param name as it stands over the comment
public record Author(@Nullable Long member, @Nullable Long staff, String name) {
    public Author {
        if ((member == null) == (staff == null)) {
            throw new IllegalArgumentException("a member or a member of staff");
        }
    }

    /// A member under this nickname.
    public static Author member(long id, String nickname) {
        return new Author(id, null, nickname);
    }

    /// Staff, who is marked as such.
    public static Author staff(long id, String name) {
        return new Author(null, id, name);
    }

    /// True when both are the same, whatever the name is now.
    public boolean is(Author other) {
        return member != null ? member.equals(other.member) : staff != null && staff.equals(other.staff);
    }
}
